// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/lint.h"

#include "dmn/program.h"

namespace zhiping::dmn {

namespace {

/// Full-width forms of ASCII, ideographic comma and stop, and the quotation marks of Chinese input methods.
bool isTrap(QChar character)
{
    const ushort code = character.unicode();
    return (code >= 0xFF01 && code <= 0xFF5E) || code == 0x3001 || code == 0x3002
        || (code >= 0x2018 && code <= 0x201D);
}

void lintExpression(QList<LintFinding> &findings, const Decision &decision, const SourceText &source)
{
    bool quoted = false;
    for (int i = 0; i < source.text.size(); ++i) {
        const QChar character = source.text.at(i);
        if (character == u'"' && (i == 0 || source.text.at(i - 1) != u'\\'))
            quoted = !quoted;
        if (quoted || !isTrap(character))
            continue;
        findings.append({decision.id, placeIn(source, i),
                         QStringLiteral("full-width character '%1' in an expression").arg(character)});
        return;
    }
}

void lintName(QList<LintFinding> &findings, const Element &element, const QString &name)
{
    static const QString operators = QStringLiteral("+-*/=<>!(),[]{}\"'.");
    if (!name.isEmpty() && name.at(0).isDigit())
        findings.append(
            {element.id, element.place, QStringLiteral("the name '%1' starts with a digit").arg(name)});
    for (const QChar character : name)
        if (isTrap(character) || operators.contains(character)) {
            findings.append({element.id, element.place,
                             QStringLiteral("the name '%1' holds '%2'").arg(name, QString(character))});
            return;
        }
}

void lintLogic(QList<LintFinding> &findings, const Decision &decision)
{
    if (const auto *source = std::get_if<SourceText>(&decision.logic))
        lintExpression(findings, decision, *source);
    const auto *table = std::get_if<DecisionTable>(&decision.logic);
    if (!table)
        return;
    for (const TableInput &input : table->inputs)
        lintExpression(findings, decision, input.expression);
    for (const TableRule &rule : table->rules)
        for (const SourceText &entry : rule.inputs + rule.outputs)
            lintExpression(findings, decision, entry);
}

} // namespace

QList<LintFinding> lint(const Definitions &definitions)
{
    QList<LintFinding> findings;
    for (const Decision &decision : definitions.decisions) {
        lintName(findings, decision, decision.variable);
        if (decision.authorities.isEmpty())
            findings.append({decision.id, decision.place, QStringLiteral("the decision names no authority")});
        lintLogic(findings, decision);
    }
    for (const InputData &input : definitions.inputs)
        lintName(findings, input, input.variable);
    return findings;
}

} // namespace zhiping::dmn
