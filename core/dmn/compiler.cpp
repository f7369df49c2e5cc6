// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/compiler.h"

#include "dmn/domain.h"
#include "dmn/input_cases.h"
#include "dmn/table_run.h"

#include <algorithm>
#include <numeric>

namespace zhiping::dmn {

namespace {

QString idOf(const Element &element)
{
    return element.id.isEmpty() ? QStringLiteral("name:") + element.name : element.id;
}

} // namespace

Compiler::Compiler(Definitions definitions, Profile profile, const QList<Definitions> &imported)
    : m_program(std::make_shared<Program>())
    , m_profile(profile)
{
    m_units.push_back({std::move(definitions), true, {}});
    for (const Definitions &one : imported)
        m_units.push_back({one, false, {}});
}

Result<std::shared_ptr<const Program>> Compiler::run()
{
    makeTypes();
    flatten();
    compileInputs();
    makeFunctions();
    orderDecisions();
    for (size_t i = 0; i < m_program->decisions.size() && !m_fault; ++i)
        compileDecision(int(i));
    for (size_t unit = 0; unit < m_units.size() && !m_fault; ++unit) {
        for (const KnowledgeModel &model : m_units[unit].definitions.knowledge)
            compileKnowledge(unit, model);
        for (const DecisionService &service : m_units[unit].definitions.services)
            compileService(unit, service);
    }
    if (m_fault)
        return *m_fault;
    m_program->dateLandmarks.assign(m_dates.begin(), m_dates.end());
    rankInputs();
    for (size_t i = 0; isStrict() && i < m_program->inputs.size(); ++i) {
        CompiledInput &input = m_program->inputs[i];
        input.cases = casesOf(*m_program, int(i), AbstractValue::ofDomain(input.domain, FactSet::of(int(i))));
    }
    return std::shared_ptr<const Program>(m_program);
}

void Compiler::rankInputs()
{
    const size_t count = m_program->inputs.size();
    std::vector<int> uses(count);
    for (const CompiledDecision &decision : m_program->decisions)
        decision.facts.forEach([&uses](int input) { ++uses[size_t(input)]; });
    std::vector<int> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&uses](int a, int b) { return uses[size_t(a)] > uses[size_t(b)]; });
    m_program->rank.resize(count);
    for (size_t place = 0; place < count; ++place)
        m_program->rank[size_t(order[place])] = int(place);
}

void Compiler::fail(const Element &element, const Place &place, const QString &what)
{
    if (!isStrict()) {
        m_program->faults.push_back({element.name, place, what});
        return;
    }
    if (!m_fault)
        m_fault = Error {ErrorKind::InvalidRulePack,
                         QStringLiteral("%1:%2: '%3' (%4): %5")
                             .arg(place.line)
                             .arg(place.column)
                             .arg(element.id, element.name, what),
                         {}};
}

void Compiler::take(const Element &element, const LogicBuilder &builder)
{
    for (const LogicBuilder::Fault &fault : builder.faults())
        fail(element, fault.place.line > 0 ? fault.place : element.place, fault.message);
}

const Compiler::Unit *Compiler::unitOf(const QString &modelNamespace) const
{
    for (const Unit &unit : m_units)
        if (unit.definitions.modelNamespace == modelNamespace)
            return &unit;
    return nullptr;
}

void Compiler::makeTypes()
{
    for (Unit &unit : m_units) {
        for (const Import &import : unit.definitions.imports) {
            const Unit *other = unitOf(import.modelNamespace);
            if (other)
                unit.types.add(other->definitions, import.name + u'.');
            else
                fail(unit.definitions, unit.definitions.place,
                     QStringLiteral("the import '%1' is not there").arg(import.modelNamespace));
        }
        unit.types.add(unit.definitions, {});
    }
}

void Compiler::flatten()
{
    Definitions &all = m_program->definitions;
    all = m_units.front().definitions;
    m_unitOfInput.assign(size_t(all.inputs.size()), 0);
    m_unitOfDecision.assign(size_t(all.decisions.size()), 0);
    for (size_t i = 1; i < m_units.size(); ++i) {
        const Unit &unit = m_units[i];
        for (InputData input : unit.definitions.inputs) {
            input.id = keyOf(unit, idOf(input));
            all.inputs.append(std::move(input));
            m_unitOfInput.push_back(i);
        }
        for (Decision decision : unit.definitions.decisions) {
            decision.id = keyOf(unit, idOf(decision));
            all.decisions.append(std::move(decision));
            m_unitOfDecision.push_back(i);
        }
    }
    if (isStrict())
        return;
    for (InputData &input : all.inputs)
        input.id = idOf(input);
    for (Decision &decision : all.decisions)
        decision.id = idOf(decision);
}

QString Compiler::keyOf(const Unit &unit, const QString &reference) const
{
    const QString main = m_units.front().definitions.modelNamespace + u'#';
    if (reference.contains(u'#'))
        return reference.startsWith(main) ? reference.mid(main.size()) : reference;
    return unit.isMain ? reference : unit.definitions.modelNamespace + u'#' + reference;
}

QString Compiler::visibleName(const Unit &unit, const Unit &owner, const QString &name) const
{
    if (&unit == &owner)
        return name;
    for (const Import &import : unit.definitions.imports)
        if (import.modelNamespace == owner.definitions.modelNamespace)
            return import.name.isEmpty() ? name : QString(import.name + u'.' + name);
    return {};
}

void Compiler::claimName(const Unit &unit, const Element &element, const QString &name, const QString &key)
{
    const QString normal = name.simplified();
    if (!isStrict())
        return;
    const QString inModel = unit.definitions.modelNamespace + u'#' + normal;
    if (normal.isEmpty())
        fail(element, element.place, QStringLiteral("it has no name"));
    else if (m_names.contains(inModel))
        fail(element, element.place, QStringLiteral("the name '%1' is used twice").arg(normal));
    m_names.insert(inModel);
    if (key.isEmpty() || m_slots.contains(key))
        fail(element, element.place, QStringLiteral("its id is missing or used twice"));
}

void Compiler::compileInputs()
{
    const Definitions &definitions = m_program->definitions;
    if (isStrict() && definitions.inputs.size() > FactSet::capacity)
        fail(definitions, definitions.place, QStringLiteral("more than %1 inputs").arg(FactSet::capacity));
    for (qsizetype i = 0; i < definitions.inputs.size(); ++i) {
        const InputData &input = definitions.inputs.at(i);
        const Unit &unit = m_units[m_unitOfInput[size_t(i)]];
        claimName(unit, input, input.variable, input.id);
        CompiledInput compiled {input.id, input.variable.simplified(), {}, {}, {}};
        if (isStrict()) {
            const Result<Domain> domain = domainOf(unit.definitions, input.typeRef);
            if (!domain)
                return fail(input, input.place, domain.error().evidence);
            compiled.domain = *domain;
        } else {
            compiled.type = unit.types.typeOf(input.typeRef);
        }
        m_slots.insert(input.id, int(i));
        m_program->inputs.push_back(std::move(compiled));
    }
}

void Compiler::orderDecisions()
{
    const QList<Decision> &decisions = m_program->definitions.decisions;
    for (int i = 0; i < decisions.size(); ++i) {
        const Decision &decision = decisions.at(i);
        claimName(m_units[m_unitOfDecision[size_t(i)]], decision, decision.variable, decision.id);
        m_decisionByKey.insert(decision.id, i);
    }
    m_marks.assign(size_t(decisions.size()), Mark::New);
    for (int i = 0; i < decisions.size() && !m_fault; ++i)
        visit(i, 0);
}

void Compiler::visit(int index, int depth)
{
    constexpr int deepestGraph = 500;
    const Decision &decision = m_program->definitions.decisions.at(index);
    Mark &mark = m_marks[size_t(index)];
    if (mark == Mark::Done || m_fault)
        return;
    if (mark == Mark::Open || depth > deepestGraph)
        return fail(decision, decision.place, QStringLiteral("the decision depends on itself"));
    mark = Mark::Open;
    const Unit &unit = m_units[m_unitOfDecision[size_t(index)]];
    for (const QString &reference : decision.requiredDecisions) {
        const auto found = m_decisionByKey.constFind(keyOf(unit, reference));
        if (found == m_decisionByKey.constEnd())
            fail(decision, decision.place,
                 QStringLiteral("the required decision '%1' does not exist").arg(reference));
        else
            visit(*found, depth + 1);
    }
    mark = Mark::Done;
    CompiledDecision compiled;
    compiled.id = decision.id;
    compiled.name = decision.variable.simplified();
    compiled.model = index;
    m_slots.insert(decision.id, m_program->slotOfDecision(int(m_program->decisions.size())));
    m_program->decisions.push_back(std::move(compiled));
}

void Compiler::require(CompiledDecision &compiled, feel::Scope &scope)
{
    const Decision &decision = m_program->definitions.decisions.at(compiled.model);
    const Unit &unit = m_units[m_unitOfDecision[size_t(compiled.model)]];
    for (const QString &reference : decision.requiredInputs + decision.requiredDecisions) {
        const int slot = m_slots.value(keyOf(unit, reference), -1);
        if (slot < 0) {
            fail(decision, decision.place,
                 QStringLiteral("the required input '%1' does not exist").arg(reference));
            continue;
        }
        compiled.required.push_back(slot);
        const bool isInput = m_program->isInput(slot);
        const CompiledDecision *other =
            isInput ? nullptr : &m_program->decisions[size_t(m_program->decisionOfSlot(slot))];
        if (isInput && slot < FactSet::capacity)
            compiled.facts.insert(slot);
        if (other)
            compiled.facts |= other->facts;
        const size_t owner = isInput ? m_unitOfInput[size_t(slot)] : m_unitOfDecision[size_t(other->model)];
        const QString name = isInput ? m_program->inputs[size_t(slot)].name : other->name;
        const QString visible = visibleName(unit, m_units[owner], name);
        if (visible.isEmpty())
            fail(decision, decision.place, QStringLiteral("the model of '%1' is not imported").arg(name));
        scope.declare(visible.isEmpty() ? name : visible, slot);
    }
    declareKnowledge(unit, decision.requiredKnowledge, decision, scope);
}

void Compiler::orderOf(CompiledDecision &compiled, int index)
{
    std::set<int> before;
    for (const int slot : compiled.required) {
        if (m_program->isInput(slot))
            continue;
        const int other = m_program->decisionOfSlot(slot);
        // Only a cycle, which is a fault already, leads to a decision that is not complete yet.
        if (other < index)
            before.insert(m_program->decisions[size_t(other)].order.begin(),
                          m_program->decisions[size_t(other)].order.end());
    }
    compiled.order.assign(before.begin(), before.end());
    compiled.order.push_back(index);
}

void Compiler::compileDecision(int index)
{
    CompiledDecision &compiled = m_program->decisions[size_t(index)];
    const Decision &decision = m_program->definitions.decisions.at(compiled.model);
    const Unit &unit = m_units[m_unitOfDecision[size_t(compiled.model)]];
    feel::Scope scope = scopeOf(unit);
    require(compiled, scope);
    orderOf(compiled, index);
    LogicBuilder builder(scope, unit.types, m_profile);
    if (const auto *table = std::get_if<DecisionTable>(&decision.logic)) {
        if (isStrict() && table->hitPolicy == HitPolicy::OutputOrder)
            fail(decision, decision.place,
                 QStringLiteral("the hit policy OUTPUT ORDER is not for rule packs"));
        compiled.table = builder.table(*table);
        collectDates(*compiled.table);
    } else if (const auto *source = std::get_if<SourceText>(&decision.logic)) {
        compiled.literal = builder.expression(*source);
    } else if (const auto *boxed = std::get_if<BoxedPtr>(&decision.logic)) {
        compiled.literal =
            std::make_shared<const feel::Expression>(feel::Expression {{}, builder.node(**boxed)});
    } else {
        fail(decision, decision.place, QStringLiteral("the decision has no logic"));
        compiled.literal = builder.expression({});
    }
    take(decision, builder);
    if (compiled.literal && !m_fault)
        collectDates(*compiled.literal->root);
    if (!isStrict()) {
        const feel::TypePtr own = unit.types.typeOf(decision.logicType);
        compiled.type = unit.types.typeOf(decision.typeRef);
        compiled.type = compiled.type ? compiled.type : own;
    }
}

void Compiler::collectDates(const feel::Node &root)
{
    constexpr int isoLength = 10;
    feel::forEachNode(root, [this](const feel::Node &node) {
        const QString *text = node.literal.string();
        if (node.literal.date())
            m_dates.insert(*node.literal.date());
        if (node.kind != feel::NodeKind::Literal || !text || text->size() != isoLength)
            return;
        if (const QDate date = QDate::fromString(*text, Qt::ISODate); date.isValid())
            m_dates.insert(date);
    });
}

void Compiler::collectDates(const CompiledTable &table)
{
    for (const feel::Node *root : TableLogic(table).roots())
        collectDates(*root);
}

Result<std::shared_ptr<const Program>> compile(Definitions definitions, Profile profile,
                                               const QList<Definitions> &imported)
{
    return Compiler(std::move(definitions), profile, imported).run();
}

} // namespace zhiping::dmn
