// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/model.h"
#include "feel/scope.h"

#include <QHash>

namespace zhiping::dmn {

/// Give this thread anew the steps that it may take over allowed values; to be called before an evaluation.
/// When they are used up, no value is admitted any more.
void renewAdmissionAllowance();

/// The types that the item definitions of one model make (DMN 1.5 §7.3.2-3), the imported ones included.
class TypeTable
{
public:
    /// Add the item definitions of @p definitions under names that begin with @p prefix. What cannot be
    /// understood is left as wide as it has to be: an item that is defined by itself, or allowed values that
    /// are no unary tests, put no restriction.
    void add(const Definitions &definitions, const QString &prefix);

    /// The built-in or defined type that @p reference names; a null pointer for an empty or unknown one. A
    /// namespace prefix before a colon is not looked at.
    [[nodiscard]] feel::TypePtr typeOf(const QString &reference) const;

    /// Make the types and the names of their components known to @p scope.
    void declareIn(feel::Scope &scope) const;

private:
    feel::TypePtr made(const ItemDefinition &item, const QString &prefix, int depth);
    feel::TypePtr referred(const QString &reference, const QString &prefix, int depth);
    feel::TypePtr contextOf(const ItemDefinition &item, const QString &prefix, int depth);
    feel::TypePtr functionOf(const FunctionItem &item, const QString &prefix, int depth);

    QHash<QString, const ItemDefinition *> m_items; ///< While `add()` runs.
    QSet<QString> m_open;                           ///< Those being made, for items that need each other.
    QHash<QString, feel::TypePtr> m_types;
    QSet<QString> m_members;
};

} // namespace zhiping::dmn
