// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/attribution.h"

#include <algorithm>

namespace zhiping::criteria {

using dmn::AbstractValue;
using feel::Node;
using feel::NodeKind;

namespace {

/// Walks the expressions below one sum.
class Walker
{
public:
    Walker(const CompiledPack &pack, dmn::CaseRun &run, const dmn::Supposition &supposition)
        : m_pack(pack)
        , m_run(run)
        , m_supposition(supposition)
    {
    }

    QList<Contribution> decision(int index)
    {
        if (const auto kind = m_pack.amountDecisions.constFind(index);
            kind != m_pack.amountDecisions.constEnd())
            return {{*kind, index, Term::Counts::Yes, {}}};
        const dmn::CompiledDecision &compiled = m_pack.program->decisions[size_t(index)];
        return compiled.table ? table(*compiled.table) : node(*compiled.literal->root);
    }

private:
    QList<Contribution> node(const Node &node)
    {
        if (node.kind == NodeKind::Arithmetic && node.op == feel::Operator::Add)
            return this->node(node.child(0)) + this->node(node.child(1));
        if (node.kind == NodeKind::Name && node.slot >= 0 && !m_pack.program->isInput(node.slot))
            return decision(m_pack.program->decisionOfSlot(node.slot));
        return {};
    }

    /// What counts under every rule that may hold counts; what counts under some of them is a question.
    QList<Contribution> table(const dmn::CompiledTable &table)
    {
        QList<QList<Contribution>> alternatives;
        dmn::FactSet facts;
        for (size_t rule = 0; rule < table.rules.size(); ++rule) {
            const AbstractValue match = m_run.matchOf(table, int(rule), m_supposition);
            if (!match.can(AbstractValue::True))
                continue;
            facts |= match.facts();
            alternatives.append(node(*table.rules[rule].outputs.front()->root));
        }
        QList<Contribution> all;
        for (const QList<Contribution> &alternative : alternatives)
            for (const Contribution &one : alternative)
                if (!find(all, one.kind))
                    all.append(inAll(alternatives, one, interpretationIn(facts)));
        return all;
    }

    static const Contribution *find(const QList<Contribution> &some, const domain::InvestmentKind &kind)
    {
        const auto found =
            std::find_if(some.begin(), some.end(), [&](const auto &one) { return one.kind == kind; });
        return found == some.end() ? nullptr : &*found;
    }

    /// @p one, a question where it is one under any of @p alternatives or does not count there at all.
    static Contribution inAll(const QList<QList<Contribution>> &alternatives, Contribution one,
                              const QString &choosing)
    {
        for (const QList<Contribution> &alternative : alternatives) {
            const Contribution *there = find(alternative, one.kind);
            if (there && there->counts == Term::Counts::Yes)
                continue;
            one.counts = Term::Counts::Ask;
            if (const QString &id = there ? there->interpretationId : choosing; !id.isEmpty())
                one.interpretationId = id;
        }
        return one;
    }

    [[nodiscard]] QString interpretationIn(const dmn::FactSet &facts) const
    {
        QString id;
        facts.forEach([&](int input) {
            if (id.isEmpty())
                id = m_pack.inputs.at(input).interpretationId;
        });
        return id;
    }

    const CompiledPack &m_pack;
    dmn::CaseRun &m_run;
    const dmn::Supposition &m_supposition;
};

} // namespace

QList<Contribution> contributionsTo(const CompiledPack &pack, dmn::CaseRun &run, int decision,
                                    const dmn::Supposition &supposition)
{
    QList<Contribution> merged;
    for (const Contribution &one : Walker(pack, run, supposition).decision(decision)) {
        const auto known = std::find_if(merged.begin(), merged.end(),
                                        [&one](const Contribution &other) { return other.kind == one.kind; });
        if (known == merged.end())
            merged.append(one);
        else if (one.counts == Term::Counts::Yes)
            *known = one;
    }
    return merged;
}

} // namespace zhiping::criteria
