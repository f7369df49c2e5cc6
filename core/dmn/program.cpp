// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/program.h"

#include "dmn/domain.h"
#include "feel/parser.h"

#include <QSet>

#include <set>

namespace zhiping::dmn {

int Program::inputById(const QString &id) const
{
    for (size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].id == id)
            return int(i);
    return -1;
}

int Program::decisionById(const QString &id) const
{
    for (size_t i = 0; i < decisions.size(); ++i)
        if (decisions[i].id == id)
            return int(i);
    return -1;
}

Place placeIn(const SourceText &source, int offset)
{
    Place place = source.place;
    for (int i = 0; i < offset && i < source.text.size(); ++i) {
        if (source.text.at(i) == u'\n') {
            ++place.line;
            place.column = 1;
        } else {
            ++place.column;
        }
    }
    return place;
}

namespace {

/// Builds one program; the first fault wins.
class Compiler
{
public:
    explicit Compiler(Definitions definitions)
        : m_program(std::make_shared<Program>())
    {
        m_program->definitions = std::move(definitions);
    }

    Result<std::shared_ptr<const Program>> run()
    {
        compileInputs();
        orderDecisions();
        for (size_t i = 0; i < m_program->decisions.size() && !m_fault; ++i)
            compileDecision(int(i));
        if (m_fault)
            return *m_fault;
        m_program->dateLandmarks.assign(m_dates.begin(), m_dates.end());
        return std::shared_ptr<const Program>(m_program);
    }

private:
    void fail(const Element &element, const Place &place, const QString &what)
    {
        if (!m_fault)
            m_fault = Error {ErrorKind::InvalidRulePack,
                             QStringLiteral("%1:%2: '%3' (%4): %5")
                                 .arg(place.line)
                                 .arg(place.column)
                                 .arg(element.id, element.name, what),
                             {}};
    }

    void claimName(const Element &element, const QString &name)
    {
        const QString normal = name.simplified();
        if (normal.isEmpty())
            fail(element, element.place, QStringLiteral("it has no name"));
        else if (m_names.contains(normal))
            fail(element, element.place, QStringLiteral("the name '%1' is used twice").arg(normal));
        m_names.insert(normal);
        if (element.id.isEmpty() || m_slots.contains(element.id))
            fail(element, element.place, QStringLiteral("its id is missing or used twice"));
    }

    void compileInputs()
    {
        const Definitions &definitions = m_program->definitions;
        if (definitions.inputs.size() > FactSet::capacity)
            fail(definitions, definitions.place,
                 QStringLiteral("more than %1 inputs").arg(FactSet::capacity));
        for (const InputData &input : definitions.inputs) {
            claimName(input, input.variable);
            const Result<Domain> domain = domainOf(definitions, input.typeRef);
            if (!domain) {
                fail(input, input.place, domain.error().evidence);
                return;
            }
            m_slots.insert(input.id, int(m_program->inputs.size()));
            m_program->inputs.push_back({input.id, input.variable.simplified(), *domain});
        }
    }

    void orderDecisions()
    {
        const QList<Decision> &decisions = m_program->definitions.decisions;
        for (const Decision &decision : decisions)
            claimName(decision, decision.variable);
        QHash<QString, int> byId;
        for (int i = 0; i < decisions.size(); ++i)
            byId.insert(decisions.at(i).id, i);
        m_byId = byId;
        m_marks.assign(size_t(decisions.size()), Mark::New);
        for (int i = 0; i < decisions.size() && !m_fault; ++i)
            visit(i, 0);
    }

    enum class Mark : quint8 { New, Open, Done };

    void visit(int index, int depth)
    {
        constexpr int deepestGraph = 500;
        const Decision &decision = m_program->definitions.decisions.at(index);
        Mark &mark = m_marks[size_t(index)];
        if (mark == Mark::Done || m_fault)
            return;
        if (mark == Mark::Open || depth > deepestGraph)
            return fail(decision, decision.place, QStringLiteral("the decision depends on itself"));
        mark = Mark::Open;
        for (const QString &id : decision.requiredDecisions) {
            const auto found = m_byId.constFind(id);
            if (found == m_byId.constEnd())
                return fail(decision, decision.place,
                            QStringLiteral("the required decision '%1' does not exist").arg(id));
            visit(*found, depth + 1);
        }
        m_marks[size_t(index)] = Mark::Done;
        CompiledDecision compiled;
        compiled.id = decision.id;
        compiled.name = decision.variable.simplified();
        compiled.model = index;
        m_slots.insert(decision.id, m_program->slotOfDecision(int(m_program->decisions.size())));
        m_program->decisions.push_back(std::move(compiled));
    }

    void compileDecision(int index)
    {
        CompiledDecision &compiled = m_program->decisions[size_t(index)];
        const Decision &decision = m_program->definitions.decisions.at(compiled.model);
        feel::Scope scope;
        for (const QString &id : decision.requiredInputs + decision.requiredDecisions) {
            const int slot = m_slots.value(id, -1);
            if (slot < 0)
                return fail(decision, decision.place,
                            QStringLiteral("the required input '%1' does not exist").arg(id));
            compiled.required.push_back(slot);
            if (m_program->isInput(slot)) {
                scope.declare(m_program->inputs[size_t(slot)].name, slot);
                compiled.facts.insert(slot);
            } else {
                const CompiledDecision &other = m_program->decisions[size_t(m_program->decisionOfSlot(slot))];
                scope.declare(other.name, slot);
                compiled.facts |= other.facts;
            }
        }
        if (const auto *source = std::get_if<SourceText>(&decision.logic))
            compiled.literal = parsed(decision, *source, scope, false);
        else if (const auto *table = std::get_if<DecisionTable>(&decision.logic))
            compiled.table = compiledTable(decision, *table, scope);
        else
            fail(decision, decision.place, QStringLiteral("the decision has no logic"));
    }

    feel::ExpressionPtr parsed(const Decision &decision, const SourceText &source, const feel::Scope &scope,
                               bool tests)
    {
        const feel::Parsed result =
            tests ? feel::parseUnaryTests(source.text, scope) : feel::parseExpression(source.text, scope);
        if (result.fault)
            fail(decision, placeIn(source, result.fault->offset), result.fault->message);
        else
            collectDates(*result.expression->root);
        return result.expression;
    }

    void collectDates(const feel::Node &root)
    {
        constexpr int isoLength = 10;
        feel::forEachNode(root, [this](const feel::Node &node) {
            const QString *text = node.literal.string();
            if (node.kind != feel::NodeKind::Literal || !text || text->size() != isoLength)
                return;
            if (const QDate date = QDate::fromString(*text, Qt::ISODate); date.isValid())
                m_dates.insert(date);
        });
    }

    CompiledTable compiledTable(const Decision &decision, const DecisionTable &table,
                                const feel::Scope &scope)
    {
        CompiledTable compiled;
        compiled.hitPolicy = table.hitPolicy;
        compiled.aggregation = table.aggregation;
        for (const TableInput &input : table.inputs)
            compiled.inputs.push_back(parsed(decision, input.expression, scope, false));
        bool anyDefault = false;
        for (const TableOutput &output : table.outputs) {
            compiled.outputNames.append(output.name);
            anyDefault = anyDefault || !output.defaultEntry.text.isEmpty();
        }
        for (const TableOutput &output : table.outputs)
            if (anyDefault)
                compiled.defaults.push_back(output.defaultEntry.text.isEmpty()
                                                ? nullptr
                                                : parsed(decision, output.defaultEntry, scope, false));
        for (const TableRule &rule : table.rules) {
            CompiledRule made;
            for (const SourceText &test : rule.inputs)
                made.tests.push_back(parsed(decision, test, scope, true));
            for (const SourceText &output : rule.outputs)
                made.outputs.push_back(parsed(decision, output, scope, false));
            compiled.rules.push_back(std::move(made));
        }
        if (table.outputs.isEmpty())
            fail(decision, decision.place, QStringLiteral("the table has no output"));
        return compiled;
    }

    std::shared_ptr<Program> m_program;
    std::optional<Error> m_fault;
    QSet<QString> m_names;
    std::set<QDate> m_dates;
    QHash<QString, int> m_slots;
    QHash<QString, int> m_byId;
    std::vector<Mark> m_marks;
};

} // namespace

Result<std::shared_ptr<const Program>> compile(Definitions definitions)
{
    return Compiler(std::move(definitions)).run();
}

} // namespace zhiping::dmn
