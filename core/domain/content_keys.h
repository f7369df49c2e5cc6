// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace zhiping::domain {

/// The form a content fact has in the contract.
enum class ContentKind : quint8 {
    Boolean,
    Choice,  ///< Exactly one of `codes`.
    Choices, ///< Any subset of `codes`, each at most once.
    Text,    ///< The applicant's words.
};

/// One content fact an applicant may state, named after the clause it answers: a. to d. are （一） to （四）.
struct ContentKey {
    QString key; ///< "b.systems"; as a fact of the rule pack it is "content.b.systems".
    ContentKind kind = ContentKind::Boolean;
    QStringList codes; ///< For Choice and Choices.
};

/// Every content fact of the contract, in the order of 附件2. The same for the life of the program.
[[nodiscard]] const QList<ContentKey> &contentKeys();

} // namespace zhiping::domain
