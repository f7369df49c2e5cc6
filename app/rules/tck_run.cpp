// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/tck_run.h"

#include "dmn/exact_run.h"
#include "dmn/reader.h"
#include "feel/operations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace zhiping::rules {

namespace {

using feel::Value;
using ProgramPtr = std::shared_ptr<const dmn::Program>;

Result<dmn::Definitions> definitionsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorKind::InvalidRulePack, QStringLiteral("1:1: the model cannot be read"), {}};
    return dmn::readDefinitions(file.readAll());
}

/// The tested model with the models it imports, which stand beside it.
Result<ProgramPtr> programOf(const TckFile &file)
{
    const QDir folder = QFileInfo(file.path).dir();
    Result<dmn::Definitions> main = definitionsIn(folder.filePath(file.model));
    if (!main)
        return main.error();
    QList<dmn::Definitions> others;
    const bool imports = !main->imports.isEmpty();
    for (const QString &name : folder.entryList({QStringLiteral("*.dmn")}, QDir::Files)) {
        if (!imports || name == file.model)
            continue;
        Result<dmn::Definitions> other = definitionsIn(folder.filePath(name));
        if (!other)
            return other.error();
        others.append(*other);
    }
    return dmn::compile(std::move(main).value(), dmn::Profile::Standard, others);
}

/// Runs the cases of one program.
class Runner
{
public:
    explicit Runner(const dmn::Program &program)
        : m_program(program)
    {
    }

    Value resultOf(const TckCase &test, const QString &name, QString &trouble) const
    {
        if (!test.invocable.isEmpty() && test.kind != TckCase::Kind::Decision) {
            const Value result = called(test, trouble);
            // A service with several output decisions gives a context of them.
            const Value *one = name == test.invocable ? nullptr : result.find(name);
            return one ? *one : result;
        }
        const int decision = decisionNamed(name);
        if (decision < 0) {
            trouble = QStringLiteral("there is no decision '%1'").arg(name);
            return {};
        }
        std::vector<Value> inputs(m_program.inputs.size());
        for (const TckInput &input : test.inputs)
            assign(inputs, input);
        const auto outcome = dmn::evaluateDecision(m_program, decision, inputs);
        if (outcome.exhausted)
            trouble = outcome.exhaustion;
        return outcome.decisions[size_t(decision)].value;
    }

    [[nodiscard]] QString faultIn(const QString &name) const
    {
        for (const dmn::CompileFault &fault : m_program.faults)
            if (fault.element == name)
                return QStringLiteral("%1:%2: %3")
                    .arg(fault.place.line)
                    .arg(fault.place.column)
                    .arg(fault.message);
        return {};
    }

private:
    [[nodiscard]] int decisionNamed(const QString &name) const
    {
        const QString normal = name.simplified();
        for (size_t i = 0; i < m_program.decisions.size(); ++i)
            if (m_program.decisions[i].name == normal && !m_program.decisions[i].id.contains(u'#'))
                return int(i);
        return -1;
    }

    void assign(std::vector<Value> &inputs, const TckInput &input) const
    {
        const QString normal = input.name.simplified();
        for (size_t i = 0; i < m_program.inputs.size(); ++i) {
            const dmn::CompiledInput &candidate = m_program.inputs[i];
            const QString space = candidate.id.left(std::max(qsizetype(0), candidate.id.lastIndexOf(u'#')));
            if (candidate.name == normal && (input.modelNamespace.isEmpty() || space == input.modelNamespace))
                inputs[i] = input.value;
        }
    }

    Value called(const TckCase &test, QString &trouble) const
    {
        for (size_t i = 0; i < m_program.functions.size(); ++i) {
            const dmn::CompiledFunction &function = m_program.functions[i];
            if (function.name != test.invocable.simplified())
                continue;
            std::vector<Value> arguments;
            for (const QString &parameter : function.definition->names) {
                const auto given =
                    std::find_if(test.inputs.begin(), test.inputs.end(), [&parameter](const TckInput &input) {
                        return input.name.simplified() == parameter;
                    });
                arguments.push_back(given == test.inputs.end() ? Value() : given->value);
            }
            return dmn::callFunction(m_program, int(i), std::move(arguments));
        }
        trouble = QStringLiteral("there is no '%1' to call").arg(test.invocable);
        return {};
    }

    const dmn::Program &m_program;
};

bool agreeInNumbers(const feel::Decimal &expected, const feel::Decimal &actual, bool &tolerated)
{
    if (expected == actual)
        return true;
    static const feel::Decimal tolerance = *feel::Decimal::fromText(u"1e-8");
    const auto distance = expected.minus(actual);
    const bool near = distance && distance->magnitude() < tolerance;
    tolerated = tolerated || near;
    return near;
}

bool agreeInContexts(const feel::ValueContext &expected, const Value &actual, bool &tolerated)
{
    return expected.size() == actual.context()->size()
        && std::all_of(expected.begin(), expected.end(), [&](const auto &entry) {
               const Value *other = actual.find(entry.first);
               return other != nullptr && agrees(entry.second, *other, tolerated);
           });
}

TckResult runCase(const Runner &runner, const TckFile &file, const TckCase &test)
{
    TckResult result {file.level, file.folder, file.name, test.id, TckVerdict::Success, {}, true, false};
    for (const TckExpectation &expectation : test.expectations) {
        result.expectsNull = result.expectsNull && expectation.value.isNull();
        QString trouble;
        const Value actual = runner.resultOf(test, expectation.name, trouble);
        if (trouble.isEmpty() && agrees(expectation.value, actual, result.needsTolerance))
            continue;
        if (trouble.isEmpty())
            trouble = QStringLiteral("'%1' is %2, expected %3")
                          .arg(expectation.name, actual.toFeel(), expectation.value.toFeel());
        if (const QString fault = runner.faultIn(expectation.name); !fault.isEmpty())
            trouble += QStringLiteral(" (%1)").arg(fault);
        result.verdict = TckVerdict::Error;
        result.message = trouble;
        break;
    }
    return result;
}

} // namespace

bool agrees(const Value &expected, const Value &actual, bool &tolerated)
{
    if (expected.number() && actual.number())
        return agreeInNumbers(*expected.number(), *actual.number(), tolerated);
    if (expected.list() && actual.list())
        return std::equal(expected.list()->begin(), expected.list()->end(), actual.list()->begin(),
                          actual.list()->end(),
                          [&tolerated](const Value &a, const Value &b) { return agrees(a, b, tolerated); });
    if (expected.context() && actual.context())
        return agreeInContexts(*expected.context(), actual, tolerated);
    return identical(expected, actual);
}

QList<TckResult> runTckFile(const TckFile &file)
{
    QList<TckResult> results;
    const Result<ProgramPtr> program = programOf(file);
    for (const TckCase &test : file.cases) {
        if (program) {
            results.append(runCase(Runner(**program), file, test));
            continue;
        }
        const bool expectsNull = std::all_of(test.expectations.begin(), test.expectations.end(),
                                             [](const auto &one) { return one.value.isNull(); });
        results.append({file.level, file.folder, file.name, test.id, TckVerdict::Error,
                        program.error().evidence, expectsNull, false});
    }
    return results;
}

QMap<QString, TckCount> countsByLevel(const QList<TckResult> &results)
{
    QMap<QString, TckCount> counts;
    for (const TckResult &result : results) {
        TckCount &count = counts[result.level];
        const bool passed = result.verdict == TckVerdict::Success;
        ++count.total;
        count.passed += passed ? 1 : 0;
        count.nonNullTotal += result.expectsNull ? 0 : 1;
        count.nonNullPassed += passed && !result.expectsNull ? 1 : 0;
        count.needTolerance += passed && result.needsTolerance ? 1 : 0;
    }
    return counts;
}

QString tckCsv(const QList<TckResult> &results)
{
    const auto field = [](QString text) -> QString {
        text.replace(u'"', QStringLiteral("\"\""));
        return u'"' + text.simplified() + u'"';
    };
    QString csv;
    for (const TckResult &result : results) {
        const char *verdict = result.verdict == TckVerdict::Success ? "SUCCESS"
            : result.verdict == TckVerdict::Ignored                 ? "IGNORED"
                                                                    : "ERROR";
        csv += field(result.level + u'/' + result.folder) + u',' + field(result.file) + u','
            + field(result.id) + u',' + field(QString::fromLatin1(verdict)) + u',' + field(result.message)
            + u'\n';
    }
    return csv;
}

} // namespace zhiping::rules
