// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json_tree.h"
#include "base/result.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <optional>
#include <variant>

namespace zhiping {

/// Reads one JSON object strictly and remembers the first thing that was wrong, with its place.
///
/// Every getter of a member that is missing or has another type records an error like
/// `$.project.end_on: expected a date` and returns a default, so that a codec reads as a plain list of
/// members and asks `error()` once at the end. `nullable…` members must be present: null is a statement
/// ("unknown"), absence is a fault.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString path);
    /// Reads what @p tree has parsed, as long as that stays. A member that is there twice is a fault.
    JsonReader(const JsonTree &tree, QString path);

    [[nodiscard]] QString string(QLatin1String key);
    [[nodiscard]] std::optional<QString> nullableString(QLatin1String key);
    [[nodiscard]] bool boolean(QLatin1String key);
    [[nodiscard]] std::optional<bool> nullableBoolean(QLatin1String key);
    /// An integer without fraction within ±2^53.
    [[nodiscard]] qint64 integer(QLatin1String key);
    [[nodiscard]] std::optional<qint64> nullableInteger(QLatin1String key);
    [[nodiscard]] std::optional<QDate> nullableDate(QLatin1String key);
    /// RFC 3339 with offset, returned as UTC.
    [[nodiscard]] QDateTime utc(QLatin1String key);
    [[nodiscard]] std::optional<QDateTime> nullableUtc(QLatin1String key);
    [[nodiscard]] QStringList strings(QLatin1String key);
    [[nodiscard]] std::optional<QStringList> nullableStrings(QLatin1String key);
    /// Calls @p read for every element, each of which must be an object.
    void objects(QLatin1String key, const std::function<void(JsonReader &)> &read);
    void object(QLatin1String key, const std::function<void(JsonReader &)> &read);
    void nullableObject(QLatin1String key, const std::function<void(JsonReader &)> &read);

    [[nodiscard]] bool has(QLatin1String key) const;
    /// There, and null.
    [[nodiscard]] bool isNull(QLatin1String key) const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] QJsonObject raw() const;

    /// Record @p what about @p key unless something was recorded before.
    void fail(QLatin1String key, const QString &what);
    [[nodiscard]] std::optional<Error> error() const { return m_error; }

private:
    using Value = std::variant<QJsonValue, JsonNode>;
    using Members = std::vector<std::pair<std::string_view, JsonNode>>;

    JsonReader(const Value &object, const JsonReader &parent, QLatin1String key, qsizetype index);
    void open(const JsonNode &object);
    [[nodiscard]] std::optional<Value> find(QLatin1String key) const;
    [[nodiscard]] std::optional<Value> take(QLatin1String key, QJsonValue::Type type, const char *wanted,
                                            bool nullable);
    void adopt(const JsonReader &child);

    QJsonObject m_object; ///< Where Qt has parsed.
    Members m_members;    ///< Where a tree has.
    bool m_isOfTree = false;
    QString m_path; ///< Of the root; that of a child is put together when somebody asks.
    const JsonReader *m_parent = nullptr;
    QLatin1String m_key;
    qsizetype m_index = -1;
    std::optional<Error> m_error;
};

/// Parse @p bytes as one JSON object, nested 64 deep at most. Evidence names the offset, never the content.
[[nodiscard]] Result<QJsonObject> parseJsonObject(const QByteArray &bytes);

} // namespace zhiping
