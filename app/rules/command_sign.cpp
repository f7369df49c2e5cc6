// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_signature.h"
#include "criteria/pack_trust.h"
#include "dmn/reader.h"
#include "rules/files.h"
#include "rules/options.h"

#include <QFile>
#include <QSaveFile>
#include <QTextStream>

#include <limits>

using namespace Qt::StringLiterals;

namespace zhiping::rules {

namespace {

constexpr int anyNumber = std::numeric_limits<int>::max();

bool write(const QString &path, const QByteArray &bytes, QFile::Permissions permissions,
           const Console &console)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && (!permissions || file.setPermissions(permissions))
        && file.write(bytes) == bytes.size() && file.commit())
        return true;
    console.err << "'" << path << "' cannot be written: " << file.errorString() << "\n";
    return false;
}

} // namespace

ExitCode runKeygen(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(arguments, {"keygen", {}, {}, {}, 1, 1}, console);
    if (!options)
        return ExitCode::Usage;
    const QString path = options->operands().first();
    const QString publicPath = path + u".pub"_s;
    for (const QString &each : {path, publicPath})
        if (QFile::exists(each)) {
            console.err << "'" << each << "' is there already; a key is never overwritten.\n";
            return ExitCode::Unreadable;
        }
    const auto signer = criteria::PackSigner::generated();
    if (!signer) {
        console.err << signer.error().evidence << "\n";
        return ExitCode::Unreadable;
    }
    if (!write(path, signer->privatePem(), QFile::ReadOwner | QFile::WriteOwner, console)
        || !write(publicPath, signer->publicPem(), {}, console))
        return ExitCode::Unreadable;
    console.out << "key " << criteria::keyName(signer->publicKey()) << ": keep '" << path
                << "' secret, give '" << publicPath << "' to those who are to believe it\n";
    return ExitCode::Success;
}

ExitCode runSign(const QStringList &arguments, const Console &console)
{
    const auto options = Options::read(arguments, {"sign", {u"--key"_s}, {}, {}, 1, anyNumber}, console);
    if (!options)
        return ExitCode::Usage;
    if (!options->has(u"--key"_s)) {
        console.err << "sign: --key names the private key to sign with.\n";
        return ExitCode::Usage;
    }
    const auto pem = contentOf(options->value(u"--key"_s), console);
    if (!pem)
        return ExitCode::Unreadable;
    const auto signer = criteria::PackSigner::fromPem(*pem);
    if (!signer) {
        console.err << "'" << options->value(u"--key"_s) << "': " << signer.error().evidence << "\n";
        return ExitCode::Unreadable;
    }
    for (const QString &path : options->operands()) {
        const auto bytes = contentOf(path, console);
        if (!bytes)
            return ExitCode::Unreadable;
        if (const auto read = dmn::readDefinitions(*bytes); !read) {
            console.err << path << ':' << read.error().evidence << "\n";
            return ExitCode::Unreadable;
        }
        if (!write(path, signer->sign(*bytes), {}, console))
            return ExitCode::Unreadable;
        console.out << path << ": signed by " << criteria::keyName(signer->publicKey()) << "\n";
    }
    return ExitCode::Success;
}

ExitCode runVerify(const QStringList &arguments, const Console &console)
{
    const auto options =
        Options::read(arguments, {"verify", {u"--key"_s}, {}, {u"--key"_s}, 1, anyNumber}, console);
    if (!options)
        return ExitCode::Usage;
    QList<QByteArray> keys;
    for (const QString &path : options->values(u"--key"_s)) {
        const auto pem = contentOf(path, console);
        if (!pem)
            return ExitCode::Unreadable;
        const auto key = criteria::publicKeyIn(*pem);
        if (!key) {
            console.err << "'" << path << "': " << key.error().evidence << "\n";
            return ExitCode::Unreadable;
        }
        keys.append(*key);
    }
    criteria::PackTrust trust(keys);
    bool believed = true;
    for (const QString &path : options->operands()) {
        const auto bytes = contentOf(path, console);
        if (!bytes)
            return ExitCode::Unreadable;
        if (const Result<> judged = trust.judge(*bytes); !judged) {
            believed = false;
            console.out << path << ':' << judged.error().evidence << "\n";
        } else {
            console.out << path << ": signed by "
                        << criteria::keyName(criteria::signatureIn(*bytes)->publicKey) << "\n";
        }
    }
    return believed ? ExitCode::Success : ExitCode::Findings;
}

} // namespace zhiping::rules
