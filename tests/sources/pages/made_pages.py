"""Fifty saved pages of eleven outlets' layouts, made: the outlets' own markup around texts of our own.

``python -m tests.sources.pages.made_pages FOLDER`` writes them with what should be read from each (``expected.json``).
"""

# ruff: noqa: E501 - markup as it stands
from __future__ import annotations

import html
import json
import random
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

NUMBER = 50
COUNTRIES = ("Lào", "Hàn Quốc", "Kazakhstan", "Chile", "Nam Phi", "Hungary", "Ấn Độ", "Nhật Bản", "Cuba", "Qatar")
NAMES = ("Trần Quang Vinh", "Lê Thị Minh Hạnh", "Phạm Đức Toàn", "Vũ Hoài Nam", "Đỗ Khánh Linh", "Ngô Bá Thành")
LEADS = (
    "Chiều {d}/{m}, tại Hà Nội, Thứ trưởng {n} tiếp Đại sứ {c} đến chào từ biệt nhân kết thúc nhiệm kỳ công tác.",
    "Nhận lời mời của Quốc hội Việt Nam, đoàn nghị sĩ {c} đến Hà Nội sáng {d}/{m}, bắt đầu bốn ngày làm việc.",
    "Việt Nam và {c} ký biên bản ghi nhớ về hợp tác đào tạo nghề, sau hai vòng đàm phán kéo dài nửa năm.",
)
PARAGRAPHS = (
    "Tại buổi tiếp, Thứ trưởng {n} đánh giá cao đóng góp của Đại sứ vào việc mở lại đường bay thẳng giữa hai thủ đô.",
    "Hai bên nhất trí họp Ủy ban liên chính phủ lần thứ chín tại thủ đô {c} trong quý I năm sau.",
    "Phía {c} đề nghị Việt Nam tạo thuận lợi cho nông sản của mình, trước hết là nho và thịt cừu.",
    "Kim ngạch thương mại hai chiều chín tháng đạt 1,2 tỷ USD, tăng 8% so với cùng kỳ năm trước.",
    "Hai bên cũng trao đổi về tình hình khu vực; khẳng định ủng hộ giải quyết tranh chấp bằng biện pháp hòa bình.",
    "“Chúng tôi mong sớm đón Thủ tướng Việt Nam thăm chính thức {c}”, Đại sứ nói khi trả lời báo chí.",
    "Nhân dịp này, Thứ trưởng {n} chúc Đại sứ sức khỏe và giữ mãi tình cảm với đất nước, con người Việt Nam.",
    "Theo Cục Lãnh sự, hơn ba nghìn người Việt đang sinh sống, học tập và làm việc tại {c}.",
)
CAPTIONS = (
    "Thứ trưởng {n} và Đại sứ {c} tại buổi tiếp.",
    "Quang cảnh buổi làm việc giữa hai đoàn, ngày {d}/{m}.",
    "Lễ ký biên bản ghi nhớ về đào tạo nghề với {c}.",
)
JUNK = "Mưa lớn gây ngập nhiều tuyến phố"  # a headline of another article, in boxes that are no text of this one


@dataclass(frozen=True)
class Made:
    """A page and what it says."""

    name: str
    outlet: str
    url: str
    data: bytes
    title: str
    published: str
    lead: str
    paragraphs: list[str]
    captions: list[str]
    byline: str | None
    flags: list[str] = field(default_factory=list)


@dataclass
class Story:
    """A text of our own, and what its page looks like."""

    number: int
    title: str
    year: int
    month: int
    day: int
    lead: str
    paragraphs: list[str]
    captions: list[str]
    byline: str
    photo: str
    random: random.Random

    @property
    def when(self) -> str:
        return f"{self.day:02}/{self.month:02}/{self.year}"

    @property
    def iso(self) -> str:
        return f"{self.year}-{self.month:02}-{self.day:02}"

    @property
    def odd(self) -> bool:
        return self.number % 2 == 1


def story(number: int) -> Story:
    chance = random.Random(number)
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.choice((2019, 2023, 2025, 2026))
    words = {"c": COUNTRIES[number % len(COUNTRIES)], "n": chance.choice(NAMES), "d": day, "m": month}
    kind = number % 3
    titles = ("Thứ trưởng {n} tiếp Đại sứ {c}", "Đoàn nghị sĩ {c} thăm Việt Nam", "Việt Nam - {c} hợp tác đào tạo nghề")
    picked = chance.sample(PARAGRAPHS, chance.randint(3, 6))
    shown = chance.sample(CAPTIONS, number % 3 if number % 7 else 3)
    return Story(
        number=number,
        title=titles[kind].format(**words),
        year=year,
        month=month,
        day=day,
        lead=LEADS[kind].format(**words),
        paragraphs=[p.format(**words) for p in picked],
        captions=[c.format(**words) for c in shown],
        byline=chance.choice(NAMES),
        photo=chance.choice(("", " Ảnh: TTXVN", " (Ảnh: Như Quỳnh)")),
        random=chance,
    )


def body(s: Story, paragraph: str, picture: str, related: str) -> str:
    """Paragraphs with pictures and boxes among them; ``{}`` stands for the words."""
    out = []
    for place, text in enumerate(s.paragraphs):
        words = html.escape(text, quote=False)
        if s.odd and place == 0:
            words = words.replace(" ", "&nbsp;", 1)
        if s.number % 4 == 2 and place == 1:
            first, _, rest = words.partition(" ")
            words = f'<a href="/chu-de/a.htm"><strong>{first}</strong></a> <em>{rest}</em>'
        out.append(paragraph.format(words))
        if place < len(s.captions):
            out.append(picture.format(html.escape(s.captions[place] + s.photo)))
        if place == 1:
            out.append(related.format(JUNK))
    return "\n".join(out)


def head(s: Story, url: str, site: str, *, stamped: str | None = None) -> str:
    linked = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": s.title,
        "author": {"@type": "Person", "name": s.byline},
        "publisher": {"@type": "Organization", "name": site},
    }
    if stamped:
        linked["datePublished"] = stamped
    told = json.dumps(linked, ensure_ascii=False)
    if s.number % 5 == 3:
        told = told[:-1]  # outlets' JSON-LD is often broken
    return (
        f'<meta charset="utf-8"><title>{html.escape(s.title)} | {site}</title>'
        f'<link rel="canonical" href="{url}"><meta property="og:site_name" content="{site}">'
        f'<meta property="og:title" content="{html.escape(s.title)}">'
        f'<meta name="description" content="{html.escape(s.lead[:90])}...">'
        + (f'<meta property="article:published_time" content="{stamped}">' if stamped else "")
        + f'<script type="application/ld+json">{told}</script><script>var ads = "<p>{JUNK}</p>";</script>'
    )


def page(s: Story, url: str, site: str, inner: str, *, stamped: str | None = None) -> str:
    menu = "".join(f'<li><a href="/{i}">Mục {i}</a></li>' for i in range(20))
    others = "".join(
        f'<article><h3><a href="/{i}.html">{JUNK} {i}</a></h3><p>Tóm tắt {i}</p></article>' for i in range(8)
    )
    return (
        f'<!DOCTYPE html><html lang="vi"><head>{head(s, url, site, stamped=stamped)}</head><body>'
        f'<header class="site-header"><nav><ul>{menu}</ul></nav><span class="today">Chủ nhật, 1/11/2026</span></header>'
        f'{inner}<section class="others">{others}</section>'
        f"<footer><p>Cơ quan chủ quản. Giấy phép số 1/GP-BTTTT ngày 2/3/2020.</p></footer></body></html>"
    )


Layout = Callable[[Story], tuple[str, str, str, str | None]]


def vnexpress(s: Story) -> tuple[str, str, str, str | None]:
    url = f"https://vnexpress.net/tin-{4900000 + s.number}.html"
    text = body(
        s,
        '<p class="Normal">{}</p>',
        '<figure data-size="true" class="tplCaption action_thumb_added"><div class="fig-picture"><picture><img></picture>'
        '</div><figcaption itemprop="description"><p class="Image">{}</p></figcaption></figure>',
        '<ul class="list-news" data-campaign="Box-Related"><li><a href="/x.html">{}</a></li></ul>',
    )
    inner = (
        '<div class="sidebar-1"><div class="header-content width_common"><ul class="breadcrumb"><li>Thế giới</li></ul>'
        f'<span class="date">Thứ sáu, {s.day}/{s.month}/{s.year}, 10:15 (GMT+7)</span></div>'
        f'<h1 class="title-detail">{s.title}</h1><p class="description"><span class="location-stamp">Hà Nội</span>{s.lead}'
        f'</p><article class="fck_detail ">{text}<p class="Normal" style="text-align:right;"><strong>{s.byline}</strong>'
        "</p></article></div>"
    )
    return url, "VnExpress", page(s, url, "vnexpress.net", inner, stamped=f"{s.iso}T10:15:00+07:00"), s.byline


def _vc(s: Story, *, host: str, site: str, author: str, title: str, captioned: str) -> tuple[str, str, str, str | None]:
    """The system that Tuổi Trẻ, Thanh Niên and Báo Chính phủ share."""
    url = f"https://{host}/tin-{20260000 + s.number}.htm"
    text = body(
        s,
        "<p>{}</p>",
        captioned,
        '<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a href="/y.htm"><h4>{}</h4></a></div>',
    )
    inner = (
        f'<div class="detail__main">{title.format(s.title)}<div class="detail-time"><div data-role="publishdate">'
        f"{s.when} 10:15 GMT+7</div></div>{author}"
        f'<h2 class="detail-sapo" data-role="sapo">{s.lead}</h2>'
        f'<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">{text}</div>'
        '<div class="detail-tab"><a href="#">Tặng sao</a></div></div>'
    )
    return url, site, page(s, url, site, inner, stamped=f"{s.iso}T10:15:00+07:00" if s.odd else None), s.byline


_FIGURE = (
    '<figure class="VCSortableInPreviewMode" type="Photo"><div><img></div><figcaption class="PhotoCMS_Caption">'
    '<p data-placeholder="Nhập chú thích ảnh">{}</p></figcaption></figure>'
)


def tuoitre(s: Story) -> tuple[str, str, str, str | None]:
    author = f'<div class="author-info"><a class="name" title="{s.byline}">{s.byline}</a></div>'
    title = '<h1 class="detail-title article-title" data-role="title">{}</h1>'
    return _vc(s, host="tuoitre.vn", site="Tuổi Trẻ", author=author, title=title, captioned=_FIGURE)


def thanhnien(s: Story) -> tuple[str, str, str, str | None]:
    author = f'<div class="author-info-top"><a class="name" href="/a">{s.byline}</a></div>'
    title = '<h1 class="detail-title"><span data-role="title">{}</span></h1>'
    return _vc(s, host="thanhnien.vn", site="Thanh Niên", author=author, title=title, captioned=_FIGURE)


def chinhphu(s: Story) -> tuple[str, str, str, str | None]:
    figure = (
        '<div class="VCSortableInPreviewMode" type="Photo"><div><img></div>'
        '<div class="PhotoCMS_Caption"><p>{}</p></div></div>'
    )
    author = f'<div class="detail-author">{s.byline}</div>'
    title = '<h1 class="detail-title" data-role="title">{}</h1>'
    return _vc(s, host="baochinhphu.vn", site="Báo Chính phủ", author=author, title=title, captioned=figure)


def _epi(s: Story, *, host: str, site: str, time: str) -> tuple[str, str, str, str | None]:
    """The system that Nhân Dân and VietnamPlus share."""
    url = f"https://{host}/tin-post{900000 + s.number}.html"
    text = body(
        s,
        "<p>{}</p>",
        '<table class="picture"><tbody><tr><td class="pic"><img></td></tr><tr><td class="caption"><p>{}</p></td></tr>'
        "</tbody></table>",
        '<div class="cms-relate"><a href="/z.html">{}</a></div>',
    )
    inner = (
        f'<div class="article"><h1 class="article__title cms-title">{s.title}</h1><div class="article__meta">{time}</div>'
        f'<div class="article__sapo cms-desc">{s.lead}</div>'
        f'<div class="article__body cms-body zce-content-body" itemprop="articleBody">{text}</div>'
        f'<div class="article__author"><span class="cms-author">{s.byline}</span></div>'
        '<div class="article__tag"><a>#ngoại giao</a></div></div>'
    )
    return url, site, page(s, url, site, inner), s.byline


def nhandan(s: Story) -> tuple[str, str, str, str | None]:
    time = f'<time class="time" datetime="{s.iso}T10:15:00+0700">Thứ Sáu, ngày {s.when} - 10:15</time>'
    return _epi(s, host="nhandan.vn", site="Nhân Dân", time=time)


def vietnamplus(s: Story) -> tuple[str, str, str, str | None]:
    time = f'<time class="time" datetime="{s.iso}T10:15:00+0700">{s.when} 10:15</time>'
    return _epi(s, host="www.vietnamplus.vn", site="VietnamPlus", time=time)


def baotintuc(s: Story) -> tuple[str, str, str, str | None]:
    url = f"https://baotintuc.vn/thoi-su/tin-{s.number}.htm"
    text = body(
        s,
        '<p style="text-align: justify;">{}</p>',
        '<table class="image center"><tbody><tr><td><img></td></tr><tr><td class="caption">{}</td></tr></tbody></table>',
        '<div class="boxnews"><ul><li><a>{}</a></li></ul></div>',
    )
    inner = (
        f'<div class="detail"><div class="date">Thứ Sáu, {s.when} 10:15</div><h1 class="detail-title">{s.title}</h1>'
        f'<h2 class="sapo">{s.lead}</h2><div class="contents">{text}</div><div class="author">{s.byline}</div></div>'
    )
    return url, "TTXVN - Báo Tin tức", page(s, url, "baotintuc.vn", inner), s.byline


def vov(s: Story) -> tuple[str, str, str, str | None]:
    url = f"https://vov.vn/chinh-tri/tin-post{s.number}.vov"
    text = body(
        s,
        "<p>{}</p>",
        '<figure class="image"><img><figcaption>{}</figcaption></figure>',
        '<div class="related-article"><a>{}</a></div>',
    )
    inner = (
        f'<div class="row article"><h1 class="article-title mb-0">{s.title}</h1>'
        f'<div class="article-date">Thứ Sáu, 10:15, {s.when}</div><div class="article-summary">VOV.VN - {s.lead}</div>'
        f'<div class="article-content"><div class="text-long">{text}</div></div>'
        f'<div class="article-author">{s.byline}/VOV</div></div>'
    )
    return url, "VOV", page(s, url, "VOV.VN", inner), f"{s.byline}/VOV"


def qdnd(s: Story) -> tuple[str, str, str, str | None]:
    url = f"https://www.qdnd.vn/chinh-tri/tin-{s.number}"
    text = body(
        s,
        '<p style="text-align:justify;">{}</p>',
        '<table class="imgtable"><tbody><tr><td><img></td></tr><tr><td class="imgcaption">{}</td></tr></tbody></table>',
        '<div class="link-related"><a>{}</a></div>',
    )
    inner = (
        f'<div class="post"><h1 class="post-title">{s.title}</h1><span class="post-subinfo">Thứ sáu, {s.when} - 10:15'
        f'</span><div class="post-summary"><h2>QĐND Online - {s.lead}</h2></div><div class="post-content">{text}'
        f'<p class="author" style="text-align:right;"><strong>{s.byline}</strong></p></div></div>'
    )
    return url, "Quân đội nhân dân", page(s, url, "qdnd.vn", inner), s.byline


def dantri(s: Story) -> tuple[str, str, str, str | None]:
    url = f"https://dantri.com.vn/the-gioi/tin-{s.number}.htm"
    text = body(
        s,
        "<p>{}</p>",
        '<figure class="image align-center"><img><figcaption><p>{}</p></figcaption></figure>',
        '<article class="article-related"><h3><a>{}</a></h3></article>',
    )
    inner = (
        f'<article class="singular-container"><h1 class="title-page detail">{s.title}</h1><div class="author-wrap">'
        f'<div class="author-name"><a><b>{s.byline}</b></a></div><time class="author-time" datetime="{s.iso} 10:15">'
        f'Thứ sáu, {s.when} - 10:15</time></div><h2 class="singular-sapo">(Dân trí) - {s.lead}</h2>'
        f'<div class="singular-content">{text}</div></article>'
    )
    return url, "Dân trí", page(s, url, "Báo Dân trí", inner, stamped=f"{s.iso}T03:15:00Z"), s.byline


def vietnamnet(s: Story) -> tuple[str, str, str, str | None]:
    url = f"https://vietnamnet.vn/tin-{s.number}.html"
    text = body(
        s,
        "<p>{}</p>",
        '<figure class="image vnn-content-image"><img><figcaption>{}</figcaption></figure>',
        '<div class="insert-wiki-content vnn-template-noneditable"><a>{}</a></div>',
    )
    inner = (
        f'<div class="content-detail"><div class="bread-crumb-detail__time">Thứ Sáu, {s.when} - 10:15</div>'
        f'<h1 class="content-detail-title">{s.title}</h1><div class="article-detail-author-wrapper"><p>'
        f'<span class="name"><a>{s.byline}</a></span></p></div>'
        f'<h2 class="content-detail-sapo sm-sapo-mb-0">{s.lead}</h2>'
        f'<div class="maincontent main-content" id="maincontent">{text}</div></div>'
    )
    return url, "VietnamNet", page(s, url, "VietNamNet News", inner, stamped=f"{s.iso}T10:15:00+07:00"), s.byline


LAYOUTS: tuple[Layout, ...] = (
    vnexpress, tuoitre, thanhnien, chinhphu, nhandan, vietnamplus, baotintuc, vov, qdnd, dantri, vietnamnet,
)  # fmt: skip
PREFIX = {"vov": "VOV.VN - ", "qdnd": "QĐND Online - ", "dantri": "(Dân trí) - "}


def made() -> list[Made]:
    """The pages, the layouts in turn."""
    out = []
    for number in range(NUMBER):
        s = story(number)
        layout = LAYOUTS[number % len(LAYOUTS)]
        url, outlet, text, byline = layout(s)
        name = getattr(layout, "__name__", "page")
        out.append(
            Made(
                name=f"{number:02}-{name}.html",
                outlet=outlet,
                url=url,
                data=text.encode(),
                title=s.title,
                published=s.iso,
                lead=PREFIX.get(name, "") + s.lead,
                paragraphs=s.paragraphs,
                captions=[c + s.photo for c in s.captions][: len(s.paragraphs)],
                byline=byline,
            )
        )
    return out


def main(folder: Path) -> None:
    """Write all pages and what they say."""
    folder.mkdir(parents=True, exist_ok=True)
    expected = []
    for one in made():
        (folder / one.name).write_bytes(one.data)
        expected.append({k: v for k, v in asdict(one).items() if k != "data"})
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
