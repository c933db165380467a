"""The article view: the page on which an article is read and labelled."""

from annotator.ui.article_view.drawing import Shown
from annotator.ui.article_view.view import ArticleView

__all__ = ["ArticleView", "Shown"]
