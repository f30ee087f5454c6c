"""Addresses of accounts; there are none where no team works here."""

from __future__ import annotations

from allauth.account import views as account
from django.urls import include, path

from aygaq.web.accounts import views

urlpatterns = [
    path("invited/<str:token>", views.invited, name="invited"),
    path("account/login", account.login, name="account_login"),
    path("account/logout", account.logout, name="account_logout"),
    path("account/inactive", account.account_inactive, name="account_inactive"),
    path("account/signup", views.by_invitation, name="account_signup"),
    path("account/reauthenticate", account.reauthenticate, name="account_reauthenticate"),
    path("account/password", account.password_change, name="account_change_password"),
    path("account/factors/", include("allauth.mfa.urls")),
]
