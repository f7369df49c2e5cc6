// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/evaluator.h"
#include "feel/parser.h"

#include <QTest>

/// Tables of expressions and what they give, for the tests of the language.
namespace expressions {

/// What @p source gives, written as FEEL; or where and why it does not parse.
inline QString
result(const QString &source,
       const zhiping::feel::Scope &scope = zhiping::feel::Scope(zhiping::feel::Scope::Undefined::Null),
       const std::vector<zhiping::feel::Value> &variables = {})
{
    const zhiping::feel::Parsed parsed = zhiping::feel::parseExpression(source, scope);
    if (parsed.fault)
        return QStringLiteral("fault at %1: %2").arg(parsed.fault->offset).arg(parsed.fault->message);
    zhiping::feel::Evaluation evaluation(variables);
    const zhiping::feel::Value value = evaluation.of(*parsed.expression->root);
    return evaluation.exhausted() ? evaluation.exhaustion() : value.toFeel();
}

/// Declares the columns and adds the rows of a table.
inline void rows(std::initializer_list<std::pair<const char *, const char *>> cases)
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    for (const auto &[source, expected] : cases)
        QTest::addRow("%s", source) << QString::fromUtf8(source) << QString::fromUtf8(expected);
}

/// Checks the row of a table.
inline void check()
{
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    QCOMPARE(result(source), expected);
}

/// A scope with @p facts, of which number k stands for the k-th name.
inline zhiping::feel::Scope scopeOf(const QStringList &facts, zhiping::feel::Scope::Undefined undefined)
{
    zhiping::feel::Scope made(undefined);
    for (qsizetype i = 0; i < facts.size(); ++i)
        made.declare(facts.at(i), int(i));
    return made;
}

/// 1, 2, 3 … for @p facts.
inline std::vector<zhiping::feel::Value> numbersFor(const QStringList &facts)
{
    std::vector<zhiping::feel::Value> made;
    for (qsizetype i = 0; i < facts.size(); ++i)
        made.emplace_back(zhiping::feel::Decimal::fromInteger(i + 1));
    return made;
}

} // namespace expressions
