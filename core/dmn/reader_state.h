// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/reader.h"

#include <QXmlStreamReader>

#include <functional>
#include <initializer_list>
#include <optional>

namespace zhiping::dmn {

/// One pass over one document. Every `read…` function is entered on the element's start tag and leaves on its
/// end tag; after the first fault they all return at once.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes);
    [[nodiscard]] Result<Definitions> read();

private:
    using Child = std::function<bool(QStringView)>;

    void readDefinitionsElement(Definitions &definitions);
    bool readTopLevel(QStringView name, Definitions &definitions);
    ItemDefinition readItem();
    InputData readInput();
    KnowledgeSource readSource();
    Decision readDecision();
    Import readImport();
    KnowledgeModel readKnowledge();
    DecisionService readService();
    FunctionItem readFunctionItem();
    DecisionTable readTable();
    TableInput readTableInput();
    TableOutput readTableOutput();
    TableRule readRule();
    bool readItemChild(QStringView name, ItemDefinition &item);
    bool readDecisionChild(QStringView name, Decision &decision);
    void readVariable(QString &name, QString &typeRef);

    /// Reads the element the reader stands on as an expression, if it is one.
    [[nodiscard]] static bool isExpression(QStringView name);
    BoxedPtr readExpression(QStringView name);
    void readContext(Boxed &boxed);
    void readInvocation(Boxed &boxed);
    void readFunction(Boxed &boxed);
    void readRelation(Boxed &boxed);
    void readParts(Boxed &boxed, std::initializer_list<QStringView> parts);
    /// The only expression below the element the reader stands on; a null pointer when there is none.
    BoxedPtr onlyExpression();

    /// Calls @p child with the local name of each child element in the DMN namespace. A child it does not
    /// take (returns false) is skipped with everything below.
    void children(const Child &child);
    void readHead(Element &element);
    bool readHeadChild(QStringView name, Element &element);
    void readExtensions(Element &element);
    [[nodiscard]] SourceText textChild();
    [[nodiscard]] QString text();
    /// How @p read, which begins at the UTF-16 unit @p start of the document, is written there if it differs.
    [[nodiscard]] QString rawText(qint64 start, const QString &read) const;
    /// The text directly inside an element whose own elements mean nothing here.
    [[nodiscard]] QString textAmongElements();
    /// The element that `href` names: its id, or "namespace#id" when it is of another model.
    [[nodiscard]] QString reference();
    [[nodiscard]] QString childReference(const char *childName);
    [[nodiscard]] QString attribute(const char *name) const;
    [[nodiscard]] Place place() const;
    void fail(const QString &what);
    [[nodiscard]] bool failed() const { return m_fault.has_value(); }

    QXmlStreamReader m_xml;
    QString m_document; ///< The bytes as UTF-8; only looked at where it agrees with what the XML reader saw.
    std::optional<Error> m_fault;
    QString m_namespace;
    int m_depth = 0;
    int m_elements = 0;
};

} // namespace zhiping::dmn
