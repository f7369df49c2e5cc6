// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "dmn/reader.h"

#include <QXmlStreamReader>

#include <functional>
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
    DecisionTable readTable();
    TableRule readRule();
    bool readDecisionChild(QStringView name, Decision &decision);

    /// Calls @p child with the local name of each child element in the DMN namespace. A child it does not
    /// take (returns false) is skipped with everything below.
    void children(const Child &child);
    void readHead(Element &element);
    bool readHeadChild(QStringView name, Element &element);
    void readExtensions(Element &element);
    [[nodiscard]] SourceText textChild();
    [[nodiscard]] QString text();
    [[nodiscard]] QString reference(const char *childName);
    [[nodiscard]] QString attribute(const char *name) const;
    [[nodiscard]] Place place() const;
    void fail(const QString &what);
    [[nodiscard]] bool failed() const { return m_fault.has_value(); }

    QXmlStreamReader m_xml;
    std::optional<Error> m_fault;
    int m_depth = 0;
    int m_elements = 0;
};

} // namespace zhiping::dmn
