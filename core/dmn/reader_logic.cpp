// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/reader_state.h"

#include <algorithm>

namespace zhiping::dmn {

namespace {

const QHash<QString, Boxed::Kind> &kinds()
{
    using Kind = Boxed::Kind;
    static const QHash<QString, Kind> known {{QStringLiteral("literalExpression"), Kind::Literal},
                                             {QStringLiteral("decisionTable"), Kind::Table},
                                             {QStringLiteral("context"), Kind::Context},
                                             {QStringLiteral("invocation"), Kind::Invocation},
                                             {QStringLiteral("list"), Kind::List},
                                             {QStringLiteral("relation"), Kind::List},
                                             {QStringLiteral("functionDefinition"), Kind::Function},
                                             {QStringLiteral("conditional"), Kind::Conditional},
                                             {QStringLiteral("filter"), Kind::Filter},
                                             {QStringLiteral("for"), Kind::For},
                                             {QStringLiteral("some"), Kind::Some},
                                             {QStringLiteral("every"), Kind::Every}};
    return known;
}

} // namespace

bool Reader::isExpression(QStringView name)
{
    return kinds().contains(name.toString());
}

BoxedPtr Reader::readExpression(QStringView name)
{
    auto boxed = std::make_shared<Boxed>();
    boxed->kind = kinds().value(name.toString());
    boxed->place = place();
    boxed->typeRef = attribute("typeRef");
    if (const QString variable = attribute("iteratorVariable"); !variable.isEmpty())
        boxed->parameters.append({variable, {}});
    switch (boxed->kind) {
    case Boxed::Kind::Literal:
        boxed->text = textChild();
        break;
    case Boxed::Kind::Table:
        boxed->table = readTable();
        break;
    case Boxed::Kind::Context:
        readContext(*boxed);
        break;
    case Boxed::Kind::Invocation:
        readInvocation(*boxed);
        break;
    case Boxed::Kind::List:
        if (name == u"relation")
            readRelation(*boxed);
        else
            readParts(*boxed, {});
        break;
    case Boxed::Kind::Function:
        readFunction(*boxed);
        break;
    case Boxed::Kind::Conditional:
        readParts(*boxed, {u"if", u"then", u"else"});
        break;
    case Boxed::Kind::Filter:
        readParts(*boxed, {u"in", u"match"});
        break;
    case Boxed::Kind::For:
        readParts(*boxed, {u"in", u"return"});
        break;
    case Boxed::Kind::Some:
    case Boxed::Kind::Every:
        readParts(*boxed, {u"in", u"satisfies"});
        break;
    }
    return boxed;
}

BoxedPtr Reader::onlyExpression()
{
    BoxedPtr only;
    children([&](QStringView name) {
        if (only || !isExpression(name))
            return false;
        only = readExpression(name);
        return true;
    });
    return only;
}

/// The named parts in their order, or every expression when no names are given. An absent part is null.
void Reader::readParts(Boxed &boxed, std::initializer_list<QStringView> parts)
{
    boxed.children.resize(qsizetype(parts.size()));
    children([&](QStringView name) {
        const auto *const found = std::find(parts.begin(), parts.end(), name);
        if (found != parts.end()) {
            boxed.children[found - parts.begin()] = onlyExpression();
            return true;
        }
        if (parts.size() > 0 || !isExpression(name))
            return false;
        boxed.children.append(readExpression(name));
        return true;
    });
}

void Reader::readContext(Boxed &boxed)
{
    children([&](QStringView name) {
        if (name != u"contextEntry")
            return false;
        Parameter entry;
        BoxedPtr content;
        children([&](QStringView part) {
            if (part == u"variable")
                readVariable(entry.name, entry.typeRef);
            else if (isExpression(part))
                content = readExpression(part);
            else
                return false;
            return true;
        });
        boxed.parameters.append(entry);
        boxed.children.append(content);
        return true;
    });
}

void Reader::readInvocation(Boxed &boxed)
{
    boxed.children.append(BoxedPtr());
    children([&](QStringView name) {
        if (isExpression(name)) {
            boxed.children[0] = readExpression(name);
            return true;
        }
        if (name != u"binding")
            return false;
        Parameter parameter;
        BoxedPtr argument;
        children([&](QStringView part) {
            if (part == u"parameter")
                readVariable(parameter.name, parameter.typeRef);
            else if (isExpression(part))
                argument = readExpression(part);
            else
                return false;
            return true;
        });
        boxed.parameters.append(parameter);
        boxed.children.append(argument);
        return true;
    });
}

void Reader::readFunction(Boxed &boxed)
{
    boxed.language = attribute("kind");
    boxed.children.append(BoxedPtr());
    children([&](QStringView name) {
        if (name == u"formalParameter") {
            Parameter parameter;
            readVariable(parameter.name, parameter.typeRef);
            boxed.parameters.append(parameter);
        } else if (isExpression(name)) {
            boxed.children[0] = readExpression(name);
        } else {
            return false;
        }
        return true;
    });
}

/// A relation is a list of contexts: its columns are their entries.
void Reader::readRelation(Boxed &boxed)
{
    QList<Parameter> columns;
    children([&](QStringView name) {
        if (name == u"column") {
            Parameter column;
            readVariable(column.name, column.typeRef);
            columns.append(column);
            return true;
        }
        if (name != u"row")
            return false;
        auto row = std::make_shared<Boxed>();
        row->kind = Boxed::Kind::Context;
        row->place = place();
        row->parameters = columns;
        readParts(*row, {});
        if (row->children.size() != columns.size())
            fail(QStringLiteral("the row does not have one entry for each column"));
        boxed.children.append(row);
        return true;
    });
}

} // namespace zhiping::dmn
