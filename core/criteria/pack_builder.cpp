// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_builder.h"

#include "criteria/pack_compiler.h"
#include "feel/parser.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace zhiping::criteria {

namespace {

Label labelIn(const dmn::Extension &extension)
{
    return {extension.attribute("zh"), extension.attribute("en")};
}

FactKind kindOf(const dmn::Domain &domain, const dmn::Extension &fact)
{
    switch (domain.kind) {
    case dmn::Domain::Kind::Boolean:
        return FactKind::Boolean;
    case dmn::Domain::Kind::Date:
        return FactKind::Date;
    case dmn::Domain::Kind::Number:
        return fact.attribute("unit") == u"yuan" ? FactKind::Money : FactKind::Number;
    case dmn::Domain::Kind::String:
    case dmn::Domain::Kind::Any:
        break;
    }
    return domain.collection ? FactKind::Choices : FactKind::Choice;
}

/// The comparison of amounts in @p node: both sides are numbers, found through `and` only, because elsewhere
/// the comparison alone does not decide.
const feel::Node *comparisonIn(const feel::Node &node)
{
    if (node.kind == feel::NodeKind::Comparison && node.op != feel::Operator::Equal
        && node.op != feel::Operator::NotEqual && node.child(0).kind == feel::NodeKind::Name)
        return &node;
    if (node.kind != feel::NodeKind::And)
        return nullptr;
    for (const auto &child : node.children)
        if (const feel::Node *found = comparisonIn(*child))
            return found;
    return nullptr;
}

} // namespace

const dmn::Extension *extensionOf(const dmn::Element &element, const char *name)
{
    for (const dmn::Extension &extension : element.extensions)
        if (extension.space == QLatin1String(packNamespace) && extension.name == QLatin1String(name))
            return &extension;
    return nullptr;
}

PackBuilder::PackBuilder(CompiledPack &pack)
    : m_pack(pack)
    , m_definitions(pack.program->definitions)
{
}

void PackBuilder::fail(const dmn::Element &element, const QString &what)
{
    if (!m_fault)
        m_fault = Error {ErrorKind::InvalidRulePack,
                         QStringLiteral("%1:%2: '%3' (%4): %5")
                             .arg(element.place.line)
                             .arg(element.place.column)
                             .arg(element.id, element.name, what),
                         {}};
}

const dmn::Decision &PackBuilder::modelOf(int decision) const
{
    return m_definitions.decisions.at(m_pack.program->decisions[size_t(decision)].model);
}

const dmn::KnowledgeSource *PackBuilder::sourceOf(const QString &id) const
{
    for (const dmn::KnowledgeSource &source : m_definitions.sources)
        if (source.id == id)
            return &source;
    return nullptr;
}

Result<> PackBuilder::build()
{
    readPack();
    readClauses();
    for (int i = 0; i < int(m_pack.program->inputs.size()); ++i)
        readInput(i);
    for (int i = 0; i < int(m_pack.program->inputs.size()); ++i)
        readBounds(i);
    readPublished();
    // The order of the file is the order a reviewer reads in; the program's order is that of evaluation.
    for (const dmn::Decision &decision : m_definitions.decisions)
        readDecision(m_pack.program->decisionById(decision.id));
    checkComplete();
    if (m_fault)
        return *m_fault;
    return {};
}

void PackBuilder::readPack()
{
    const dmn::Extension *head = extensionOf(m_definitions, "pack");
    if (head == nullptr || head->attribute("id").isEmpty() || head->attribute("version").isEmpty())
        return fail(m_definitions, QStringLiteral("the pack does not state its id and version"));
    m_pack.stamp.id = domain::RulePackId(head->attribute("id"));
    m_pack.stamp.version = head->attribute("version");
    m_pack.stamp.title = labelIn(*head);
    for (const dmn::Extension &extension : m_definitions.extensions) {
        if (extension.name == u"kind")
            m_pack.kinds.append({domain::InvestmentKind(extension.attribute("code")), labelIn(extension)});
        else if (extension.name == u"layer")
            m_pack.layers.append({domain::RulePackId(extension.attribute("id")),
                                  extension.attribute("version"), extension.attribute("sha256"),
                                  labelIn(extension)});
        else if (extension.name == u"change")
            m_pack.changes.append({extension.attribute("version"),
                                   QDate::fromString(extension.attribute("on"), Qt::ISODate),
                                   labelIn(extension)});
        else if (extension.name == u"examples")
            readExamples(extension);
    }
}

void PackBuilder::readExamples(const dmn::Extension &extension)
{
    QJsonParseError fault {};
    const QJsonObject root = QJsonDocument::fromJson(extension.text.toUtf8(), &fault).object();
    if (fault.error != QJsonParseError::NoError)
        return fail(m_definitions, QStringLiteral("the examples are not JSON: %1").arg(fault.errorString()));
    const QJsonObject sets = root.value(QLatin1String("sets")).toObject();
    const QJsonArray list = root.value(QLatin1String("examples")).toArray();
    for (const auto &value : list) {
        const QJsonObject written = value.toObject();
        PackExample example;
        example.withPublished = extension.attribute("published") == u"true";
        example.name = written.value(QLatin1String("name")).toString();
        const QJsonArray used = written.value(QLatin1String("uses")).toArray();
        const auto merge = [&example](const QJsonObject &facts) {
            for (auto it = facts.begin(); it != facts.end(); ++it)
                example.facts.insert(it.key(), it.value());
        };
        for (const auto &name : used) {
            if (!sets.contains(name.toString()))
                return fail(m_definitions,
                            QStringLiteral("the example '%1' uses an unknown set").arg(example.name));
            merge(sets.value(name.toString()).toObject());
        }
        merge(written.value(QLatin1String("facts")).toObject());
        example.expected = written.value(QLatin1String("expect")).toObject();
        if (example.name.isEmpty() || example.expected.isEmpty())
            return fail(m_definitions, QStringLiteral("an example lacks its name or what it expects"));
        m_pack.examples.append(example);
    }
}

void PackBuilder::readClauses()
{
    for (const dmn::KnowledgeSource &source : m_definitions.sources) {
        const dmn::Extension *clause = extensionOf(source, "clause");
        if (!clause)
            continue;
        if (source.description.isEmpty())
            fail(source, QStringLiteral("the clause is not quoted"));
        m_pack.clauses.append({clause->attribute("number"), source.description});
    }
}

void PackBuilder::readDecision(int index)
{
    const dmn::Decision &model = modelOf(index);
    if (const dmn::Extension *amount = extensionOf(model, "amount"))
        m_pack.amountDecisions.insert(index, domain::InvestmentKind(amount->attribute("kind")));
    if (const dmn::Extension *role = extensionOf(model, "role"))
        readRole(index, *role);
}

void PackBuilder::readRole(int index, const dmn::Extension &role)
{
    const QString is = role.attribute("is");
    const PackCondition condition = conditionOf(index, role);
    if (is == u"gate") {
        m_pack.gates.append(condition);
    } else if (is == u"condition") {
        category(role.attribute("category")).conditions.append(condition);
    } else if (is == u"category") {
        PackCategory &made = category(role.attribute("code"));
        made.number = role.attribute("number");
        made.title = condition.subject;
        made.decision = index;
    } else if (is == u"amount") {
        category(role.attribute("category")).amount = index;
    } else if (is == u"exemption") {
        m_pack.exemption = condition;
    } else if (is == u"authority") {
        m_pack.authority = condition;
    } else if (is == u"overall") {
        m_pack.overall = index;
        m_pack.overallSubject = condition.subject;
    } else {
        fail(modelOf(index), QStringLiteral("the role '%1' is not known").arg(is));
    }
}

PackCategory &PackBuilder::category(const QString &code)
{
    for (PackCategory &known : m_pack.categories)
        if (known.code.text() == code)
            return known;
    PackCategory made;
    made.code = domain::CategoryCode(code);
    m_pack.categories.append(made);
    return m_pack.categories.last();
}

PackCondition PackBuilder::conditionOf(int index, const dmn::Extension &role) const
{
    const dmn::CompiledDecision &compiled = m_pack.program->decisions[size_t(index)];
    const dmn::Decision &model = modelOf(index);
    PackCondition condition;
    condition.decision = index;
    condition.id = model.id;
    condition.item = role.attribute("item");
    condition.yesNo = role.attribute("is") == u"exemption" || role.attribute("is") == u"authority";
    condition.content = role.attribute("content") == u"true";
    condition.question.zh = model.question;
    condition.subject = {model.name, model.name};
    if (const dmn::Extension *label = extensionOf(model, "label")) {
        condition.subject = labelIn(*label);
        condition.question.en = label->attribute("question");
    }
    for (const QString &authority : model.authorities) {
        const dmn::KnowledgeSource *source = sourceOf(authority);
        const dmn::Extension *clause = source ? extensionOf(*source, "clause") : nullptr;
        if (!clause)
            continue;
        condition.clauseNumber = clause->attribute("number");
        condition.clauseText = source->description;
        break;
    }
    compiled.facts.forEach([&condition](int input) { condition.inputs.append(input); });
    if (compiled.literal)
        condition.comparison = comparisonIn(*compiled.literal->root);
    return condition;
}

void PackBuilder::readInput(int index)
{
    const dmn::InputData &model = m_definitions.inputs.at(index);
    PackInput input;
    const dmn::Extension *fact = extensionOf(model, "fact");
    if (fact == nullptr || fact->attribute("key").isEmpty()) {
        fail(model, QStringLiteral("the input is not bound to a fact"));
        m_pack.inputs.append(input);
        return;
    }
    input.key = domain::FactKey(fact->attribute("key"));
    input.label = {model.name, fact->attribute("en")};
    if (const dmn::Extension *label = extensionOf(model, "label"))
        input.label = labelIn(*label);
    input.kind = kindOf(m_pack.program->inputs[size_t(index)].domain, *fact);
    input.judgement = fact->attribute("judgement") == u"true";
    const QStringList parts = input.key.text().split(u'.');
    if (parts.size() == 2 && (parts.first() == u"investment" || parts.first() == u"investment_net")) {
        input.investment = domain::InvestmentKind(parts.last());
        input.grossKey = QStringLiteral("investment.") + input.investment.text();
    }
    readChoices(model, input);
    const dmn::Extension *interpretation = extensionOf(model, "interpretation");
    if (interpretation) {
        input.interpretationId = interpretation->attribute("id");
        input.shownReading = interpretation->attribute("shown");
    }
    if (m_pack.inputByKey.contains(input.key.text()))
        fail(model, QStringLiteral("the fact '%1' is bound twice").arg(input.key.text()));
    m_pack.inputByKey.insert(input.key.text(), index);
    m_pack.inputs.append(input);
    addQuestion(input);
    if (interpretation)
        addInterpretation(input, *interpretation);
}

void PackBuilder::readChoices(const dmn::InputData &model, PackInput &input)
{
    const auto read = [&input](const dmn::Element &element) {
        for (const dmn::Extension &extension : element.extensions)
            if (extension.name == u"value" && extension.space == QLatin1String(packNamespace))
                input.choices.append(
                    {extension.attribute("code"), extension.attribute("is"), labelIn(extension)});
    };
    read(model);
    if (input.choices.isEmpty())
        for (const dmn::ItemDefinition &item : m_definitions.items)
            if (item.name == model.typeRef)
                read(item);
    const dmn::Domain &domain = m_pack.program->inputs[size_t(m_pack.inputs.size())].domain;
    for (const QString &value : domain.strings)
        if (!choiceOf(input, value))
            fail(model, QStringLiteral("the allowed value '%1' has no code").arg(value));
}

void PackBuilder::readBounds(int index)
{
    const dmn::InputData &model = m_definitions.inputs.at(index);
    const dmn::Extension *bounds = extensionOf(model, "bounds");
    if (!bounds)
        return;
    feel::Scope scope;
    for (int i = 0; i < int(m_pack.program->inputs.size()); ++i)
        if (i != index && !extensionOf(m_definitions.inputs.at(i), "bounds"))
            scope.declare(m_pack.program->inputs[size_t(i)].name, i);
    const feel::Parsed least = feel::parseExpression(bounds->attribute("least"), scope);
    const feel::Parsed most = feel::parseExpression(bounds->attribute("most"), scope);
    if (least.fault || most.fault)
        return fail(model, QStringLiteral("its bounds: %1").arg((least.fault ? least : most).fault->message));
    m_pack.inputs[index].least = least.expression;
    m_pack.inputs[index].most = most.expression;
}

void PackBuilder::readPublished()
{
    for (const dmn::Extension &extension : m_definitions.extensions) {
        if (extension.space != QLatin1String(packNamespace) || extension.name != u"published")
            continue;
        const QString id = extension.attribute("interpretation");
        const QString reading = extension.attribute("reading");
        const auto input =
            std::find_if(m_pack.inputs.begin(), m_pack.inputs.end(),
                         [&id](const PackInput &one) { return !id.isEmpty() && one.interpretationId == id; });
        if (input == m_pack.inputs.end() || !packValueOf(*input, reading))
            fail(m_definitions,
                 QStringLiteral("there is no reading '%1' of '%2' to publish").arg(reading, id));
        else
            input->publishedReading = reading;
    }
}

void PackBuilder::addQuestion(const PackInput &input)
{
    FactQuestion question;
    question.key = input.key;
    question.label = input.label;
    question.kind = input.kind;
    question.judgement = input.judgement;
    question.interpretation = !input.interpretationId.isEmpty();
    for (const PackChoice &choice : input.choices)
        question.choices.append({choice.code, choice.label});
    m_pack.questions.append(question);
}

void PackBuilder::addInterpretation(const PackInput &input, const dmn::Extension &extension)
{
    Interpretation made;
    made.id = input.interpretationId;
    made.key = input.key;
    made.title = labelIn(extension);
    for (const PackChoice &choice : input.choices)
        made.readings.append({choice.code, choice.label});
    for (const dmn::Decision &decision : m_definitions.decisions) {
        const bool reads = std::any_of(
            decision.requiredInputs.begin(), decision.requiredInputs.end(), [&](const QString &id) {
                return m_pack.program->inputById(id) == m_pack.inputByKey.value(input.key.text(), -1);
            });
        for (const QString &authority : decision.authorities) {
            const dmn::KnowledgeSource *source = reads ? sourceOf(authority) : nullptr;
            const dmn::Extension *clause = source ? extensionOf(*source, "clause") : nullptr;
            if (clause != nullptr && !made.clauseNumbers.contains(clause->attribute("number")))
                made.clauseNumbers.append(clause->attribute("number"));
        }
    }
    m_pack.interpretations.append(made);
}

void PackBuilder::checkComplete()
{
    if (m_pack.overall < 0)
        fail(m_definitions, QStringLiteral("no decision has the role 'overall'"));
    if (m_pack.categories.isEmpty())
        fail(m_definitions, QStringLiteral("no decision has the role 'category'"));
    for (const PackCategory &known : m_pack.categories)
        if (known.decision < 0 || known.conditions.isEmpty())
            fail(m_definitions,
                 QStringLiteral("the category '%1' lacks its decision or conditions").arg(known.code.text()));
    if (m_pack.examples.isEmpty())
        fail(m_definitions, QStringLiteral("the pack carries no examples"));
}

} // namespace zhiping::criteria
