// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "platform/command.h"
#include "platform/practice_intake.h"

#include <QDir>
#include <QFile>

#include <csignal>

namespace zhiping::platform {

using namespace Qt::StringLiterals;

namespace {

const QString help =
    u"Serves the portal under /netcasso and the platform until interrupted (Ctrl+C), then finishes running "
    "requests. Prints one line with the address once it is ready."_s;

const QList<CommandOption> &options()
{
    static const QList<CommandOption> all {
        {u"port"_s, u"N"_s, u"Port to listen on; 0 (preset) takes a free one."_s},
        {u"bind"_s, u"ADDRESS"_s, u"Address to listen on; preset 127.0.0.1."_s},
        {u"public-url"_s, u"URL"_s, u"How clients reach it; required with --bind 0.0.0.0."_s},
        {u"tls-cert"_s, u"FILE"_s, u"Certificate chain in PEM form; serves HTTPS."_s},
        {u"tls-key"_s, u"FILE"_s, u"Its private key in PEM form."_s},
        {u"metrics"_s, u"[ADDRESS:]PORT"_s,
         u"Give figures for Prometheus under /metrics there; the address is 127.0.0.1 unless named."_s},
        {u"cas-url"_s, u"URL"_s, u"Root of another CAS server in place of the built-in portal."_s},
        {u"cas-ca"_s, u"FILE"_s, u"Authority in PEM form to trust for --cas-url."_s},
        {u"service"_s, u"URL"_s,
         u"Another service the built-in portal issues tickets for; may be repeated."_s},
        {u"pack"_s, u"[ID=]FILE"_s, u"Rule pack to publish; may be repeated. Preset: those built in."_s},
        {u"pack-key"_s, u"FILE"_s,
         u"Public key in PEM form that signs the files of --pack; may be repeated."_s},
        {u"seed"_s, u"practice"_s,
         u"Practice accounts (password practice-2026) and 30 fictional applications."_s},
        {u"generate"_s, u"N"_s, u"N generated applications for load, once."_s},
    };
    return all;
}

Result<QList<QByteArray>> publicKeys(const QStringList &paths)
{
    QList<QByteArray> keys;
    for (const QString &path : paths) {
        QFile file(path);
        const Result<QByteArray> key =
            criteria::publicKeyIn(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!key)
            return Error {
                ErrorKind::InvalidInput, u"--pack-key "_s + path + u": "_s + key.error().evidence, {}};
        keys.append(*key);
    }
    return keys;
}

/// What `--pack` names, signed by one of the keys in @p keyFiles, or what is built in. A file after `ID=` is
/// published as it is, under that id.
Result<RulePackSource> packs(const QStringList &wanted, const QStringList &keyFiles)
{
    const Result<QList<QByteArray>> keys = publicKeys(keyFiles);
    if (!keys)
        return keys.error();
    criteria::PackTrust trust(*keys);
    QStringList paths;
    QList<RulePackFile> named;
    for (const QString &each : wanted) {
        const qsizetype equals = each.indexOf(u'=');
        if (equals <= 0) {
            paths.append(each.mid(equals + 1));
            continue;
        }
        QFile file(each.mid(equals + 1));
        if (!file.open(QIODevice::ReadOnly))
            return Error {ErrorKind::InvalidRulePack, each + u": "_s + file.errorString(), {}};
        const QByteArray bytes = file.readAll();
        if (const Result<> believed = trust.judge(bytes); !believed)
            return Error {ErrorKind::InvalidRulePack, file.fileName() + u':' + believed.error().evidence, {}};
        named.append(rulePackFile(each.left(equals), bytes));
    }
    Result<RulePackSource> source =
        readRulePacks(wanted.isEmpty() ? QStringList {u":/rules"_s} : paths, trust);
    if (!source)
        return source;
    RulePackSource all = std::move(source).value();
    all.packs += named;
    return all;
}

/// Where `--metrics` wants the figures.
Result<> placeMetrics(const QString &where, PlatformOptions &wanted)
{
    bool ok = false;
    const qsizetype colon = where.lastIndexOf(u':');
    wanted.metricsPort = where.mid(colon + 1).toUShort(&ok);
    if (colon >= 0)
        wanted.metricsAddress = where.left(colon);
    if (!ok || wanted.metricsAddress.isEmpty())
        return Error {ErrorKind::InvalidInput, u"--metrics: expected a port, or an address and a port"_s, {}};
    return {};
}

Result<PlatformOptions> platformOptions(const CommandArguments &arguments)
{
    const auto refused = [](const QString &why) { return Error {ErrorKind::InvalidInput, why, {}}; };
    PlatformOptions wanted;
    wanted.directory = arguments.value(u"data"_s);
    if (arguments.has(u"port"_s)) {
        bool ok = false;
        wanted.port = arguments.value(u"port"_s).toUShort(&ok);
        if (!ok)
            return refused(u"--port: expected 0 to 65535"_s);
    }
    if (arguments.has(u"bind"_s))
        wanted.address = arguments.value(u"bind"_s);
    for (const auto &[option, url] :
         {std::pair {u"public-url"_s, &wanted.publicUrl}, std::pair {u"cas-url"_s, &wanted.casUrl}}) {
        if (!arguments.has(option))
            continue;
        *url = QUrl(arguments.value(option), QUrl::StrictMode);
        if (!url->isValid() || url->host().isEmpty() || !url->scheme().startsWith(u"http"_s))
            return refused(u"--"_s + option + u": not an http or https address"_s);
    }
    if (arguments.has(u"metrics"_s)) {
        if (const Result<> placed = placeMetrics(arguments.value(u"metrics"_s), wanted); !placed)
            return placed.error();
    }
    wanted.tls = {arguments.value(u"tls-cert"_s), arguments.value(u"tls-key"_s)};
    if (wanted.tls.certificate.isEmpty() != wanted.tls.key.isEmpty())
        return refused(u"--tls-cert and --tls-key belong together"_s);
    wanted.casCaFile = arguments.value(u"cas-ca"_s);
    wanted.services = arguments.values(u"service"_s);
    if (arguments.has(u"seed"_s) && arguments.value(u"seed"_s) != u"practice"_s)
        return refused(u"--seed: only practice is known"_s);
    wanted.practiceAccounts = arguments.has(u"seed"_s);
    const Result<RulePackSource> read = packs(arguments.values(u"pack"_s), arguments.values(u"pack-key"_s));
    if (!read)
        return read.error();
    wanted.packs = read->packs;
    wanted.shelf = read->shelf;
    return wanted;
}

Result<> fill(PlatformServer &server, const CommandArguments &arguments)
{
    const QDate today = QDate::currentDate();
    if (arguments.has(u"seed"_s)) {
        Result<> issued = issuePracticeApplications(server, today);
        if (!issued)
            return issued;
    }
    if (!arguments.has(u"generate"_s))
        return {};
    const std::optional<int> count = arguments.number(u"generate"_s, 1);
    if (!count)
        return Error {ErrorKind::InvalidInput, u"nothing was generated"_s, {}};
    if (server.applicationCount() >= *count)
        return {};
    return server.issue(generatedApplications(*count, quint64(server.applicationCount()) + 1, today));
}

} // namespace

int serveCommand(const QStringList &arguments)
{
    const CommandArguments given(u"serve"_s, help, 0, options(), arguments);
    if (given.exitCode())
        return *given.exitCode();
    const Result<PlatformOptions> wanted = platformOptions(given);
    if (!wanted) {
        failed(wanted.error());
        return wanted.error().kind == ErrorKind::InvalidInput ? exitUsage : exitFailed;
    }
    // Before any thread exists, so that every thread leaves these signals to the wait below.
    sigset_t interrupts;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    sigaddset(&interrupts, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &interrupts, nullptr);

    PlatformServer server(*wanted);
    const Result<QUrl> origin = server.start();
    if (!origin)
        return failed(origin.error());
    const Result<> filled = fill(server, given);
    if (!filled)
        return failed(filled.error());
    say(u"serving "_s + origin->toString());
    int signal = 0;
    sigwait(&interrupts, &signal);
    server.stop();
    return exitDone;
}

} // namespace zhiping::platform
