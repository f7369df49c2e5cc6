// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/program.h"
#include "dmn/types.h"
#include "feel/parser.h"

namespace zhiping::dmn {

/// Turns the logic of one decision or knowledge model into syntax trees.
///
/// What cannot be parsed becomes null and is noted in `faults()`.
class LogicBuilder
{
public:
    struct Fault {
        Place place;
        QString message;
    };

    /// Borrows all of it.
    LogicBuilder(const feel::Scope &scope, const TypeTable &types, Profile profile)
        : m_scope(scope)
        , m_types(types)
        , m_profile(profile)
    {
    }

    [[nodiscard]] feel::ExpressionPtr expression(const SourceText &source,
                                                 const feel::LocalNames &locals = {});
    [[nodiscard]] CompiledTable table(const DecisionTable &table, const feel::LocalNames &locals = {});
    [[nodiscard]] std::unique_ptr<feel::Node> node(const Boxed &boxed, const feel::LocalNames &locals = {});
    /// Give @p function, a node of kind Function, the parameters and the body that @p boxed has.
    void fillFunction(feel::Node &function, const Boxed &boxed, const feel::LocalNames &locals = {});

    [[nodiscard]] const std::vector<Fault> &faults() const { return m_faults; }

private:
    using NodePtr = std::unique_ptr<feel::Node>;

    feel::ExpressionPtr tests(const SourceText &source, const feel::LocalNames &locals);
    feel::ExpressionPtr checked(const SourceText &source, const feel::Parsed &parsed);
    feel::ValueList valuesIn(const SourceText &source);
    NodePtr plain(const Boxed &boxed, const feel::LocalNames &locals);
    NodePtr child(const BoxedPtr &boxed, const feel::LocalNames &locals);
    NodePtr literal(const SourceText &source, const feel::LocalNames &locals);
    NodePtr context(const Boxed &boxed, const feel::LocalNames &locals);
    NodePtr iteration(const Boxed &boxed, feel::NodeKind kind, const feel::LocalNames &locals);
    NodePtr filter(const Boxed &boxed, const feel::LocalNames &locals);
    [[nodiscard]] NodePtr typed(NodePtr node, const QString &typeRef) const;

    const feel::Scope &m_scope;
    const TypeTable &m_types;
    Profile m_profile;
    std::vector<Fault> m_faults;
};

} // namespace zhiping::dmn
