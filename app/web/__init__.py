"""The server-rendered pages."""

from app.web import calendar, home, meeting, people, wordings, workspace
from app.web.pages import STATIC, page

ROUTERS = (home.router, meeting.router, people.router, calendar.router, workspace.router, wordings.router)

__all__ = ["ROUTERS", "STATIC", "page"]
