// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/rule_pack.h"

#include "criteria/pack_compiler.h"
#include "criteria/pack_examples.h"

namespace zhiping::criteria {

RulePack::RulePack(std::unique_ptr<const CompiledPack> compiled)
    : m_compiled(std::move(compiled))
{
}

RulePack::~RulePack() = default;

const PackStamp &RulePack::stamp() const
{
    return m_compiled->stamp;
}

const QList<KindName> &RulePack::kinds() const
{
    return m_compiled->kinds;
}

const QList<ClauseQuote> &RulePack::clauses() const
{
    return m_compiled->clauses;
}

const QList<Interpretation> &RulePack::interpretations() const
{
    return m_compiled->interpretations;
}

const QList<FactQuestion> &RulePack::questions() const
{
    return m_compiled->questions;
}

const QList<LayerStamp> &RulePack::layers() const
{
    return m_compiled->layers;
}

const QList<PackChange> &RulePack::changes() const
{
    return m_compiled->changes;
}

Result<std::shared_ptr<const RulePack>> loadRulePack(const QByteArray &bytes)
{
    Result<std::unique_ptr<CompiledPack>> compiled = compilePack(bytes);
    if (!compiled)
        return compiled.error();
    std::unique_ptr<CompiledPack> pack = std::move(compiled).value();
    for (const PackExample &example : pack->examples) {
        const QStringList differences = tryExample(*pack, example);
        if (!differences.isEmpty())
            return Error {ErrorKind::InvalidRulePack,
                          QStringLiteral("the example '%1' fails: %2")
                              .arg(example.name, differences.join(QStringLiteral("; "))),
                          {}};
    }
    return std::make_shared<const RulePack>(std::move(pack));
}

} // namespace zhiping::criteria
