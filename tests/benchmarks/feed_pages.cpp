// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "benchmarks/feed_pages.h"

#include "support/wordy_applications.h"

#include <algorithm>

namespace zhiping::bench {

namespace {

constexpr quint32 seed = 20260301;
constexpr int patterns = 2000;
constexpr QByteArrayView placeOfNumber("w-######");
constexpr QByteArrayView placeOfLife("life-#");

QByteArray patternOf(domain::Application application)
{
    const QString number = QString::fromLatin1(placeOfNumber.toByteArray());
    application.id = domain::ApplicationId(number);
    application.code = QStringLiteral("ZN-") + number;
    application.revision = QString::fromLatin1(placeOfLife.toByteArray()) + u'-' + number;
    application.stage = domain::Stage::InReview;
    return QJsonDocument(domain::toJson(application)).toJson(QJsonDocument::Compact);
}

} // namespace

FeedPages::FeedPages(int applications, int life)
    : m_applications(applications)
    , m_pages((applications + rowsPerPage - 1) / rowsPerPage)
    , m_life(char('0' + life))
{
    QRandomGenerator random(seed);
    for (int i = 0; i < std::min(applications, patterns); ++i) {
        domain::Application application = test::aWordyApplication(i, random);
        application.dueOn = QDate(2026, 3, 2).addDays(random.bounded(400));
        m_patterns.append(patternOf(application));
    }
}

QList<QByteArray> FeedPages::dossiers(int number) const
{
    QList<QByteArray> all;
    const int end = std::min(m_applications, (number + 1) * rowsPerPage);
    for (int i = number * rowsPerPage; i < end; ++i) {
        QByteArray dossier = m_patterns.at(i % m_patterns.size());
        const QByteArray name = "w-" + QByteArray::number(i).rightJustified(placeOfNumber.size() - 2, '0');
        dossier.replace(placeOfNumber, name);
        dossier.replace(placeOfLife, QByteArray(placeOfLife.chopped(1).toByteArray() + m_life));
        all.append(dossier);
    }
    return all;
}

QByteArray FeedPages::page(int number) const
{
    const bool more = number + 1 < m_pages;
    const int remaining = std::max(0, m_applications - (number + 1) * rowsPerPage);
    return R"({"items":[)" + dossiers(number).join(',') + R"(],"destroyed":[],"receipts":[],"next":")"
        + QByteArray::number(number + 1) + R"(","has_more":)" + (more ? "true" : "false") + R"(,"remaining":)"
        + QByteArray::number(remaining) + '}';
}

} // namespace zhiping::bench
