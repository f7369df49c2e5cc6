// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/lint.h"
#include "feel/node.h"

#include <QSet>

#include <functional>

namespace zhiping::dmn {

/// What the same text has in common with itself: equal for nodes that are written alike.
[[nodiscard]] QString keyOf(const feel::Node &node);

/// Null, or the text that stands for a verdict that cannot be given yet.
[[nodiscard]] bool isIndefinite(const feel::Node &node);

/// Rules R1 to R3 in one expression.
///
/// Every variable may be null, because every fact may be unknown. In `if x = null then null else …` it is
/// not. Narrower than the rule's words in one point: an `if` may also test booleans and amounts directly,
/// because what is wrong with `if` is only that it takes null for no. What is asked instead is that the chain
/// ends indefinite and that no two of its conditions can hold at once; then an answer that is given stays
/// right whatever becomes known. Wider in another: `some` and `every` over a list that may be unknown are
/// refused, because engines differ on them.
class ProfileLint
{
public:
    using Report =
        std::function<void(LintRule, const feel::Node &, const QString &message, const QString &mend)>;

    explicit ProfileLint(Report report)
        : m_report(std::move(report))
    {
    }

    void run(const feel::Node &root) { walk(root, {}); }
    /// The tests of a cell whose column may be null; @p answers: its rule gives a verdict. A cell that lists
    /// values holds for none of them then, but a negation does, and so does a test for null.
    void cell(const feel::Node &tests, bool answers);
    /// Whether @p node can be null for want of a fact.
    [[nodiscard]] bool mayBeUnknown(const feel::Node &node) const { return nullable(node, {}); }

private:
    using Guards = QSet<QString>; ///< Keys of what is known to be known.

    void walk(const feel::Node &node, const Guards &guards);
    void choice(const feel::Node &node, const Guards &guards);
    void chain(const feel::Node &first, const Guards &guards);
    void call(const feel::Node &node, const Guards &guards);
    void equality(const feel::Node &node, const Guards &guards);
    void refuseAnswer(const feel::Node &branch);
    /// Whether the value may be null.
    [[nodiscard]] bool nullable(const feel::Node &node, const Guards &guards) const;
    /// Whether anything it is made of may be.
    [[nodiscard]] bool readsUnknown(const feel::Node &node, const Guards &guards) const;

    Report m_report;
    QSet<QString> m_parameters; ///< Of the functions around.
};

} // namespace zhiping::dmn
