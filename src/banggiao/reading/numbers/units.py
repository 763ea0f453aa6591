"""Units: currencies by ISO 4217, and the nouns that news of relations counts."""

from __future__ import annotations

CURRENCIES = {
    "usd": "USD", "đô la mỹ": "USD", "đô-la mỹ": "USD", "đôla mỹ": "USD", "đô la": "USD", "đô-la": "USD", "đôla": "USD",
    "mỹ kim": "USD", "us$": "USD",
    "đô la australia": "AUD", "đô la úc": "AUD", "đôla australia": "AUD", "đôla úc": "AUD", "aud": "AUD",
    "đô la canada": "CAD", "cad": "CAD", "đô la singapore": "SGD", "sgd": "SGD", "đô la new zealand": "NZD",
    "nzd": "NZD",
    "đô la hong kong": "HKD", "hkd": "HKD", "đài tệ": "TWD", "twd": "TWD",
    "euro": "EUR", "eur": "EUR", "nhân dân tệ": "CNY", "ndt": "CNY", "cny": "CNY", "rmb": "CNY", "tệ": "CNY",
    "yên nhật": "JPY", "yen nhật": "JPY", "yên": "JPY", "yen": "JPY", "jpy": "JPY", "won": "KRW", "krw": "KRW",
    "rúp": "RUB", "ruble": "RUB", "rub": "RUB", "bảng anh": "GBP", "gbp": "GBP", "bảng": "GBP",
    "đồng việt nam": "VND", "đồng": "VND", "vnd": "VND", "vnđ": "VND", "kíp": "LAK", "riel": "KHR", "baht": "THB",
    "bạt": "THB", "rupee": "INR", "rupiah": "IDR", "ringgit": "MYR", "peso": "PHP", "franc thụy sĩ": "CHF",
    "chf": "CHF", "thb": "THB", "inr": "INR", "krona": "SEK", "tenge": "KZT",
}  # fmt: skip
SYMBOLS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₫": "VND"}

# The noun as news writes it, and the unit that it is counted in.
COUNTS = {
    "dự án": "projects",
    "lượt khách": "people", "lượt du khách": "people", "lượt người": "people", "lượt": "people", "du khách": "people",
    "khách du lịch": "people", "khách quốc tế": "people", "khách": "people", "du học sinh": "people",
    "lưu học sinh": "people", "sinh viên": "people", "học sinh": "people", "thực tập sinh": "people",
    "nghiên cứu sinh": "people", "học viên": "people", "lao động": "people", "công nhân": "people", "người": "people",
    "cán bộ": "people", "chuyên gia": "people", "kiều bào": "people", "công dân": "people", "binh sĩ": "people",
    "lượt lao động": "people", "lượt người lao động": "people", "người lao động": "people", "binh lính": "people",
    "lính": "people", "quân nhân": "people", "quân": "people", "kiều dân": "people",
    "xe": "vehicles", "xe điện": "vehicles", "xe buýt": "vehicles", "xe cứu thương": "vehicles", "ô tô": "vehicles",
    "tàu": "ships", "xuồng": "ships", "tàu tuần tra": "ships", "tàu cứu hộ": "ships", "máy bay": "aircraft",
    "doanh nghiệp": "companies", "công ty": "companies", "nhà đầu tư": "companies", "nhà máy": "plants",
    "tấn": "tonnes", "suất học bổng": "scholarships", "học bổng": "scholarships", "chuyến bay": "flights",
    "liều": "doses", "km": "km", "kilomet": "km", "mw": "MW", "kwh": "kWh", "thùng": "barrels", "ha": "ha",
    "hecta": "ha", "văn kiện": "documents", "văn bản": "documents", "hiệp định": "documents", "thỏa thuận": "documents",
    "đoàn": "delegations", "cơ chế": "mechanisms", "quốc gia": "countries", "nước": "countries",
    "thị trường": "markets", "tỉnh": "provinces", "địa phương": "localities", "đại biểu": "people", "điểm": "points",
}  # fmt: skip
PEOPLE = frozenset(noun for noun, unit in COUNTS.items() if unit == "people")
