// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/versions.h"

#include <array>

namespace zhiping::dmn {

namespace {

struct Version {
    const char *space;
    const char *number;
};

constexpr std::array<Version, 5> versions {{
    {"http://www.omg.org/spec/DMN/20151101/dmn.xsd", "1.1"},
    {"http://www.omg.org/spec/DMN/20180521/MODEL/", "1.2"},
    {"https://www.omg.org/spec/DMN/20191111/MODEL/", "1.3"},
    {"https://www.omg.org/spec/DMN/20211108/MODEL/", "1.4"},
    {"https://www.omg.org/spec/DMN/20230324/MODEL/", "1.5"},
}};

/// Where the namespaces of a version begin: its model, its expression language, its diagrams.
constexpr std::array<const char *, 4> bases {
    "http://www.omg.org/spec/DMN/20180521/", "https://www.omg.org/spec/DMN/20191111/",
    "https://www.omg.org/spec/DMN/20211108/", "https://www.omg.org/spec/DMN/20230324/"};
constexpr char base13[] = "https://www.omg.org/spec/DMN/20191111/";

} // namespace

QString versionOf(QStringView space)
{
    for (const Version &version : versions)
        if (space == QLatin1String(version.space))
            return QString::fromLatin1(version.number);
    return {};
}

QString spaceOfDmn13(const QString &space)
{
    if (space == QLatin1String(versions.front().space))
        return QLatin1String(base13) + QStringLiteral("MODEL/");
    if (space == u"http://www.omg.org/spec/FEEL/20140401")
        return QLatin1String(base13) + QStringLiteral("FEEL/");
    for (const char *base : bases) {
        const QLatin1String start(base);
        const QString rest = space.startsWith(start) ? space.mid(start.size()) : QString();
        // The interchange of points and bounds has had the same namespace since 1.2.
        if (rest == u"MODEL/" || rest == u"FEEL/" || rest == u"DMNDI/")
            return QLatin1String(base13) + rest;
    }
    return space;
}

} // namespace zhiping::dmn
