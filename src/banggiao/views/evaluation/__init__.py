"""How right a reader is: readings scored against gold, both in the contract's form."""

from banggiao.views.evaluation.bootstrap import Interval, intervals
from banggiao.views.evaluation.scoring import ArticleScore, Mistake, Row, Score, score, score_articles, total

__all__ = ["ArticleScore", "Interval", "Mistake", "Row", "Score", "intervals", "score", "score_articles", "total"]
