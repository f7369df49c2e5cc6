#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
# SPDX-License-Identifier: MIT
"""Debian's django-cas-server on loopback, as a portal that is not ours.

Usage: django_cas.py FOLDER USER PASSWORD [CAS_BASE_PATH]

Keeps its database in FOLDER, knows one user, lets every loopback service in, prints the port it listens on as its first
line and serves until standard input closes. Exit code 77 where the package is not installed.
"""
import os
import sys
import threading
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from socketserver import ThreadingMixIn

try:
    import cas_server  # noqa: F401
    import django
except ImportError:
    print('python3-django-cas-server is not installed', file=sys.stderr)
    sys.exit(77)

folder, user, password = sys.argv[1:4]
base = sys.argv[4].strip('/') if len(sys.argv) > 4 else 'cas'

from django.conf import settings  # noqa: E402

settings.configure(
    SECRET_KEY='only for this run on loopback',
    DEBUG=False,
    ALLOWED_HOSTS=['127.0.0.1', 'localhost'],
    ROOT_URLCONF='__main__',
    DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': os.path.join(folder, 'cas.sqlite3')}},
    INSTALLED_APPS=['django.contrib.auth', 'django.contrib.contenttypes', 'django.contrib.sessions',
                    'django.contrib.messages', 'django.contrib.staticfiles', 'cas_server'],
    MIDDLEWARE=['django.middleware.security.SecurityMiddleware',
                'django.contrib.sessions.middleware.SessionMiddleware',
                'django.middleware.locale.LocaleMiddleware',
                'django.middleware.common.CommonMiddleware',
                'django.middleware.csrf.CsrfViewMiddleware',
                'django.contrib.auth.middleware.AuthenticationMiddleware',
                'django.contrib.messages.middleware.MessageMiddleware'],
    TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'APP_DIRS': True,
                'OPTIONS': {'context_processors': ['django.template.context_processors.request',
                                                   'django.contrib.auth.context_processors.auth',
                                                   'django.contrib.messages.context_processors.messages']}}],
    DEFAULT_AUTO_FIELD='django.db.models.AutoField',
    STATIC_URL='/static/',
    USE_TZ=True,
    USE_I18N=True,
    CAS_AUTH_CLASS='cas_server.auth.TestAuthUser',
    CAS_TEST_USER=user,
    CAS_TEST_PASSWORD=password,
    CAS_TEST_ATTRIBUTES={},
    # The pages must not ask anything of the open network.
    CAS_COMPONENT_URLS={},
    CAS_NEW_VERSION_HTML_WARNING=False,
    CAS_NEW_VERSION_EMAIL_WARNING=False,
    CAS_LOGO_URL='', CAS_FAVICON_URL='',
    CAS_SHOW_POWERED=False,
    LOGGING_CONFIG=None,
)
django.setup()

from django.core.management import call_command  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import include, re_path  # noqa: E402

urlpatterns = [re_path(rf'^{base}/', include('cas_server.urls', namespace='cas_server'))]


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


call_command('migrate', verbosity=0)
from cas_server.models import ServicePattern  # noqa: E402

ServicePattern.objects.get_or_create(name='loopback', pattern=r'^http://127\.0\.0\.1:[0-9]+/.*$', pos=1)
server = make_server('127.0.0.1', 0, get_wsgi_application(), server_class=Threaded, handler_class=Quiet)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
server.shutdown()
