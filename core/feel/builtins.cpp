// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/builtins.h"

#include "feel/evaluator.h"
#include "feel/scope.h"

#include <algorithm>

namespace zhiping::feel {

const std::vector<Builtin> &builtins()
{
    static const std::vector<Builtin> all = [] {
        std::vector<Builtin> made;
        addTextBuiltins(made);
        addPatternBuiltins(made);
        addNumberBuiltins(made);
        addTemporalBuiltins(made);
        for (Builtin &scalar : made)
            scalar.takesLists = scalar.name == u"string" || scalar.name == u"string join";
        for (Builtin &one : made)
            if (one.name == u"matches" || one.name == u"replace" || one.name == u"split")
                one.effort = Builtin::Effort::Search;
        addListBuiltins(made);
        for (Builtin &one : made)
            if (one.name == u"distinct values" || one.name == u"union")
                one.effort = Builtin::Effort::AllPairs;
        addListChangeBuiltins(made);
        addStatisticsBuiltins(made);
        addValueBuiltins(made);
        addContextBuiltins(made);
        addIntervalBuiltins(made);
        std::sort(made.begin(), made.end(),
                  [](const Builtin &a, const Builtin &b) { return a.name < b.name; });
        return made;
    }();
    return all;
}

const Builtin *builtinNamed(QStringView name)
{
    const auto &all = builtins();
    const auto found =
        std::lower_bound(all.begin(), all.end(), name,
                         [](const Builtin &builtin, QStringView wanted) { return builtin.name < wanted; });
    return found != all.end() && found->name == name ? &*found : nullptr;
}

std::pair<const Builtin *, qsizetype> builtinAt(QStringView text, qsizetype at)
{
    std::pair<const Builtin *, qsizetype> best {nullptr, 0};
    for (const Builtin &builtin : builtins()) {
        const qsizetype length = lengthOfName(text, at, builtin.name);
        if (length > best.second)
            best = {&builtin, length};
    }
    return best;
}

ValueList listOf(const Value &value)
{
    if (value.list())
        return *value.list();
    return value.isNull() ? ValueList {} : ValueList {value};
}

std::optional<qint64> integerOf(const Value &value)
{
    const auto cut = value.number() ? value.number()->rounded(0, Decimal::Rounding::Down) : std::nullopt;
    return cut ? cut->toInteger() : std::nullopt;
}

Value callPositional(const Builtin &builtin, const Arguments &arguments, Evaluation *evaluation)
{
    const auto count = static_cast<int>(arguments.size());
    if (count < builtin.fewest || (builtin.most >= 0 && count > builtin.most))
        return {};
    const bool unwraps =
        !builtin.takesLists && std::any_of(arguments.begin(), arguments.end(), [](const Value &argument) {
            return argument.list() != nullptr && argument.list()->size() == 1;
        });
    if (unwraps) {
        Arguments single = arguments;
        for (Value &argument : single)
            if (argument.list() && argument.list()->size() == 1)
                argument = Value(argument.list()->front());
        return callPositional(builtin, single, evaluation);
    }
    if (builtin.call)
        return builtin.call(arguments);
    if (evaluation)
        return builtin.callWith(*evaluation, arguments);
    Evaluation own({});
    return builtin.callWith(own, arguments);
}

Value callNamed(const Builtin &builtin, const QStringList &names, const Arguments &arguments,
                Evaluation *evaluation)
{
    for (const QStringList &signature : builtin.signatures) {
        Arguments ordered(static_cast<size_t>(signature.size()));
        auto used = static_cast<size_t>(std::min(qsizetype(builtin.fewest), signature.size()));
        bool fits = true;
        for (qsizetype i = 0; i < names.size() && fits; ++i) {
            const qsizetype position = signature.indexOf(names.at(i));
            fits = position >= 0;
            if (fits) {
                ordered[static_cast<size_t>(position)] = arguments[static_cast<size_t>(i)];
                used = std::max(used, static_cast<size_t>(position) + 1);
            }
        }
        if (fits) {
            ordered.resize(used);
            if (builtin.suits && !builtin.suits(builtin.signatures.indexOf(signature), ordered))
                continue;
            return callPositional(builtin, ordered, evaluation);
        }
    }
    return {};
}

} // namespace zhiping::feel
