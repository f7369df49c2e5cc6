// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"
#include "feel/calendar.h"
#include "feel/evaluator.h"
#include "feel/operations.h"

#include <QElapsedTimer>

namespace zhiping::feel {

std::optional<ValueList> Evaluation::walked(const Value &first, const Value &last)
{
    ValueList values;
    const bool days = first.date() != nullptr && last.date() != nullptr;
    const auto stepOf = [days](const Value &value) -> std::optional<qint64> {
        if (days)
            return value.date()->toJulianDay();
        return value.number() ? value.number()->toInteger() : std::nullopt;
    };
    if (!stepOf(first) || !stepOf(last))
        return {};
    const qint64 from = stepOf(first).value_or(0);
    const qint64 to = stepOf(last).value_or(0);
    const qint64 direction = from <= to ? 1 : -1;
    for (qint64 at = from; spend(1); at += direction) {
        values.push_back(days ? Value(QDate::fromJulianDay(at)) : Value(Decimal::fromInteger(at)));
        if (at == to)
            break;
    }
    return values;
}

std::optional<ValueList> Evaluation::domainOf(const Node &domain)
{
    if (domain.kind == NodeKind::Range && domain.negated) {
        const Value first = of(domain.child(0));
        return walked(first, of(domain.child(1)));
    }
    const Value value = of(domain);
    if (value.list())
        return *value.list();
    const ValueRange *range = value.range();
    if (!range)
        return value.isNull() ? std::nullopt : std::optional(ValueList {value});
    if (range->startUnbounded || range->endUnbounded || range->form != Operator::None)
        return {};
    auto values = walked(range->start, range->end);
    if (values && range->startOpen && !values->empty())
        values->erase(values->begin());
    if (values && range->endOpen && !values->empty())
        values->pop_back();
    return values;
}

bool Evaluation::iterate(const Node &node, size_t variable, ValueList &results)
{
    if (variable + 1 == node.children.size()) {
        if (node.kind == NodeKind::For) {
            if (node.negated && !spend(static_cast<qint64>(results.size())))
                return false;
            m_frame.push_back(node.negated ? kept(Value(results)) : Value());
        }
        results.push_back(of(node.child(variable)));
        if (node.kind == NodeKind::For)
            m_frame.pop_back();
        return true;
    }
    const auto domain = domainOf(node.child(variable));
    if (!domain)
        return false;
    for (const Value &element : *domain) {
        m_frame.push_back(element);
        const bool whole = iterate(node, variable + 1, results);
        m_frame.pop_back();
        if (!whole || m_exhausted)
            return false;
    }
    return true;
}

Value Evaluation::iterated(const Node &node)
{
    ValueList results;
    const Unwatched unwatched(*this);
    if (!iterate(node, 0, results))
        return {};
    if (node.kind == NodeKind::For)
        return kept(Value(std::move(results)));
    Value folded(node.kind == NodeKind::Every);
    for (const Value &result : results)
        if (node.negated && !result.isNull() && !result.boolean())
            return {};
    for (const Value &result : results)
        folded = node.kind == NodeKind::Every ? conjunction(folded, result) : disjunction(folded, result);
    return folded;
}

Value Evaluation::invoked(const Node &node)
{
    const Node &callee = node.child(0);
    const Builtin *builtin =
        callee.kind == NodeKind::Name && callee.local < 0 && callee.slot < 0 && !elementEntry(callee)
        ? callee.builtin
        : nullptr;
    const Value function = builtin ? Value() : of(callee);
    ValueList arguments;
    arguments.reserve(node.children.size() - 1);
    for (size_t i = 1; i < node.children.size(); ++i)
        arguments.push_back(of(node.child(i)));
    if (m_exhausted)
        return {};
    if (builtin)
        return callBuiltin(*builtin, node.names, arguments);
    if (!function.function())
        return {};
    if (function.function()->builtin)
        return callBuiltin(*function.function()->builtin, node.names, arguments);
    return callDefined(*function.function(), node.names, std::move(arguments));
}

Value Evaluation::call(const Value &function, std::vector<Value> arguments)
{
    if (!function.function())
        return {};
    if (function.function()->builtin)
        return callBuiltin(*function.function()->builtin, {}, arguments);
    return callDefined(*function.function(), {}, std::move(arguments));
}

Value Evaluation::callBuiltin(const Builtin &builtin, const QStringList &names, const ValueList &arguments)
{
    constexpr qint64 comparisonsOfOneStep = 16;
    qint64 weight = 0;
    qint64 elements = 0;
    for (const Value &argument : arguments) {
        weight += argument.weight();
        elements += argument.list() ? static_cast<qint64>(argument.list()->size()) : 1;
        if (!spendOn(argument))
            return {};
    }
    if (builtin.effort == Builtin::Effort::AllPairs && !spend(weight * elements / comparisonsOfOneStep))
        return {};
    QElapsedTimer timer;
    if (builtin.effort == Builtin::Effort::Search)
        timer.start();
    Value result = kept(names.isEmpty() ? callPositional(builtin, arguments, this)
                                        : callNamed(builtin, names, arguments, this));
    // How long a regular expression searches is not known beforehand: a microsecond counts as a step.
    if (timer.isValid() && !spend(timer.nsecsElapsed() / 1000))
        return {};
    return result;
}

Value Evaluation::callDefined(const ValueFunction &function, const QStringList &names, ValueList arguments)
{
    const Node &definition = *function.definition;
    const auto count = static_cast<size_t>(definition.names.size());
    if (count != arguments.size())
        return {};
    const size_t base = m_frame.size();
    m_frame.insert(m_frame.end(), function.captured.begin(), function.captured.end());
    for (size_t i = 0; i < count; ++i) {
        const qsizetype from = names.isEmpty()
            ? static_cast<qsizetype>(i)
            : names.indexOf(definition.names.at(static_cast<qsizetype>(i)));
        const Type *type = i < definition.types.size() ? definition.types[i].get() : nullptr;
        Value given = from < 0 ? Value() : std::move(arguments[static_cast<size_t>(from)]);
        const bool wasNull = given.isNull();
        m_frame.push_back(type ? coercedTo(*type, given) : std::move(given));
        if (from < 0 || (m_frame.back().isNull() && !wasNull)) {
            m_frame.resize(base);
            return {};
        }
    }
    const size_t outside = std::exchange(m_base, base);
    const Unwatched unwatched(*this);
    Value result = of(definition.child(0));
    m_base = outside;
    m_frame.resize(base);
    return definition.type ? coercedTo(*definition.type, result) : result;
}

} // namespace zhiping::feel
