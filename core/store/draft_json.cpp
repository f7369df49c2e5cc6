// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "store/draft_json.h"

#include "base/json_reader.h"

namespace zhiping::store {

using ports::Draft;

QJsonObject toJson(const Draft &draft)
{
    QJsonObject conclusions;
    for (auto it = draft.conclusions.cbegin(); it != draft.conclusions.cend(); ++it)
        conclusions.insert(it.key(), domain::codeOf(it.value()));
    return {
        {QStringLiteral("application"), draft.application.text()},
        {QStringLiteral("based_on_revision"), draft.basedOnRevision},
        {QStringLiteral("conclusions"), conclusions},
        {QStringLiteral("opinion"), draft.opinion},
        {QStringLiteral("verdict"),
         draft.verdict ? QJsonValue(domain::codeOf(*draft.verdict)) : QJsonValue()},
        {QStringLiteral("changed_at"),
         draft.changedAt.isValid() ? QJsonValue(draft.changedAt.toUTC().toString(Qt::ISODateWithMs))
                                   : QJsonValue()},
    };
}

Result<Draft> draftFromJson(const QJsonObject &json)
{
    JsonReader reader(json, QStringLiteral("$"));
    Draft draft;
    draft.application = domain::ApplicationId(reader.string(QLatin1String("application")));
    draft.basedOnRevision = reader.string(QLatin1String("based_on_revision"));
    reader.object(QLatin1String("conclusions"), [&draft](JsonReader &conclusions) {
        const QStringList conditions = conclusions.raw().keys();
        for (const QString &condition : conditions) {
            const QByteArray key = condition.toLatin1();
            const auto conclusion = domain::conclusionFromCode(conclusions.raw().value(condition).toString());
            if (conclusion)
                draft.conclusions.insert(condition, *conclusion);
            else
                conclusions.fail(QLatin1String(key), QStringLiteral("not a conclusion"));
        }
    });
    draft.opinion = reader.string(QLatin1String("opinion"));
    if (const auto verdict = reader.nullableString(QLatin1String("verdict"))) {
        draft.verdict = domain::verdictFromCode(*verdict);
        if (!draft.verdict)
            reader.fail(QLatin1String("verdict"), QStringLiteral("not a verdict"));
    }
    if (const auto changedAt = reader.nullableUtc(QLatin1String("changed_at")))
        draft.changedAt = *changedAt;
    if (const auto error = reader.error())
        return *error;
    return draft;
}

} // namespace zhiping::store
