// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "feel/parser.h"

#include <QSet>

#include <initializer_list>
#include <vector>

namespace zhiping::feel {

using NodePtr = std::unique_ptr<Node>;

/// One parse. The functions return a null pointer once `fault` is set and then do nothing more.
///
/// There is no separate token stream: where a name ends depends on the names in scope, so the parser reads
/// characters and asks the scope.
class Parser
{
public:
    Parser(const QString &source, const Scope &scope, LocalNames locals);

    [[nodiscard]] ParsedTree wholeTree();
    [[nodiscard]] Parsed wholeExpression();
    [[nodiscard]] Parsed wholeTests();
    [[nodiscard]] TypePtr wholeType();

private:
    class Nesting;

    // Expressions, weakest binding first.
    NodePtr expression();
    NodePtr binary(int weakest);
    NodePtr unary();
    NodePtr postfix();
    NodePtr primary();

    // Parts of binary(): comparisons that are not plain operators.
    NodePtr inOperator(NodePtr value, int start);
    NodePtr betweenOperator(NodePtr value, int start);

    // Primaries.
    NodePtr number();
    NodePtr string();
    void escape(QString &text);
    NodePtr temporal();
    NodePtr halfRange(int start);
    NodePtr nameOrKeyword();
    NodePtr name();
    void resolveLocal(Node &node, qsizetype &longest) const;
    void resolveVariable(Node &node, qsizetype &longest) const;
    /// How long the longest name is that is known to be an entry of something; 0: none.
    [[nodiscard]] qsizetype memberHere() const;
    NodePtr ifExpression(int start);
    NodePtr iteration(NodeKind kind, int start);
    NodePtr functionDefinition(int start);
    NodePtr parenthesised();
    NodePtr bracketed();
    NodePtr context();
    NodePtr rangeFrom(NodePtr first, bool startOpen, int start);

    // Postfixes.
    NodePtr invocation(NodePtr callee, int start);
    static NodePtr folded(NodePtr node);
    NodePtr filter(NodePtr list, int start);
    NodePtr path(NodePtr owner, int start);
    [[nodiscard]] bool atNamedArgument() const;
    NodePtr instanceOf(NodePtr value, int start);

    // Types.
    TypePtr type();
    TypePtr functionType();
    TypePtr contextType();
    TypePtr namedType();

    // Unary tests.
    NodePtr tests(bool inParentheses);
    NodePtr test();

    // Characters.
    void skipBlanks();
    [[nodiscard]] bool at(QStringView symbol) const;
    [[nodiscard]] bool atWord(QStringView word) const;
    bool accept(QStringView symbol);
    bool acceptWord(QStringView word);
    bool expect(QStringView symbol);
    bool expectWord(QStringView word);
    [[nodiscard]] Operator comparisonHere() const;
    Operator acceptComparison();
    [[nodiscard]] QString identifierHere() const;
    /// A parameter, entry or iteration variable that is being introduced; may hold blanks up to @p stop.
    QString newName(std::initializer_list<QStringView> stops);

    NodePtr fail(const QString &message, int offset = -1);
    [[nodiscard]] NodePtr make(NodeKind kind, int start) const;
    NodePtr finish(NodePtr node);
    void push(const QString &name, bool isElement = false) { m_locals.push_back({name, isElement}); }

    const QString &m_source;
    const Scope &m_scope;
    std::vector<int> m_lineStarts;
    LocalNames m_locals;
    QSet<QString> m_members; ///< Names that entries of contexts in this text have.
    std::optional<SyntaxFault> m_fault;
    int m_at = 0;
    int m_depth = 0;
    bool m_withoutFilter = false; ///< Inside a range's end, `[` closes the range.
};

} // namespace zhiping::feel
