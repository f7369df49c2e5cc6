// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "reviewer/arguments.h"

#include <QCommandLineParser>

namespace zhiping::reviewer {

namespace {

Error wrong(const QString &what)
{
    return {ErrorKind::InvalidInput, what, {}};
}

Result<QUrl> originOf(const QString &option, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return wrong(QStringLiteral("--%1: expected an address like https://host.example").arg(option));
    return url;
}

} // namespace

QStringList takePlatformWords(int &argc, char **argv)
{
    constexpr QByteArrayView option("--platform");
    QStringList taken;
    int kept = 0;
    for (int i = 0; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        const bool isAlone = word == option;
        if (!isAlone && !word.startsWith("--platform=")) {
            argv[kept++] = argv[i];
            continue;
        }
        taken.append(QString::fromLocal8Bit(word));
        if (isAlone && i + 1 < argc)
            taken.append(QString::fromLocal8Bit(argv[++i]));
    }
    argc = kept;
    argv[argc] = nullptr;
    return taken;
}

Result<Arguments> parseArguments(const QStringList &words)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Review client for Chongqing's 智能化改造项目.\n\n"
                       "Try it without network and account:  zhiping --practice"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QList<QCommandLineOption> options {
        {QStringLiteral("practice"),
         QStringLiteral("Work against an embedded platform with fictional applications.")},
        {QStringLiteral("tour"),
         QStringLiteral("With --practice: perform the main job alone and leave pictures, the opinion and a "
                        "log in <folder>."),
         QStringLiteral("folder")},
        {QStringLiteral("platform"), QStringLiteral("Address of the platform."), QStringLiteral("url")},
        {QStringLiteral("portal"), QStringLiteral("Start page of the SSO portal."), QStringLiteral("url")},
        {QStringLiteral("data"), QStringLiteral("Keep everything in <folder> instead of the usual place."),
         QStringLiteral("folder")},
        {QStringLiteral("language"), QStringLiteral("zh_CN or en."), QStringLiteral("language")},
        {QStringLiteral("extra-ca"),
         QStringLiteral("PEM file with certificate authorities to trust as well."), QStringLiteral("file")},
    };
    parser.addOptions(options);
    if (!parser.parse(words))
        return wrong(parser.errorText());
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (!parser.positionalArguments().isEmpty())
        return wrong(QStringLiteral("%1: not an option").arg(parser.positionalArguments().first()));

    Arguments arguments;
    arguments.practice = parser.isSet(QStringLiteral("practice"));
    arguments.tour = parser.value(QStringLiteral("tour"));
    arguments.dataFolder = parser.value(QStringLiteral("data"));
    arguments.language = parser.value(QStringLiteral("language"));
    arguments.extraCaFile = parser.value(QStringLiteral("extra-ca"));
    if (!arguments.tour.isEmpty() && !arguments.practice)
        return wrong(QStringLiteral("--tour needs --practice"));
    if (!arguments.language.isEmpty() && arguments.language != u"zh_CN" && arguments.language != u"en")
        return wrong(QStringLiteral("--language: expected zh_CN or en"));
    for (const auto &[option, target] : {std::pair {QStringLiteral("platform"), &arguments.platform},
                                         std::pair {QStringLiteral("portal"), &arguments.portal}}) {
        if (!parser.isSet(option))
            continue;
        const Result<QUrl> url = originOf(option, parser.value(option));
        if (!url)
            return url.error();
        *target = *url;
    }
    return arguments;
}

} // namespace zhiping::reviewer
