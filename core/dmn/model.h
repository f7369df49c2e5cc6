// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

/// A DMN document as it was written. Nothing here is parsed as FEEL yet; see `compile()`.
namespace zhiping::dmn {

/// Where something stands in the file, both counted from 1.
struct Place {
    qint64 line = 0;
    qint64 column = 0;
    friend bool operator==(const Place &, const Place &) = default;
};

/// An expression or test with the place where its text begins.
struct SourceText {
    QString text;
    Place place;
};

/// An element of another namespace inside `extensionElements`, kept with its attributes and text.
struct Extension {
    QString space; ///< Namespace URI.
    QString name;  ///< Local name.
    QHash<QString, QString> attributes;
    QString text;
    Place place;

    [[nodiscard]] QString attribute(const char *attributeName) const
    {
        return attributes.value(QString::fromLatin1(attributeName));
    }
};

/// What every named element has.
struct Element {
    QString id;
    QString name;
    QString description;
    QList<Extension> extensions;
    Place place;
};

struct ItemDefinition : Element {
    QString typeRef;
    bool isCollection = false;
    SourceText allowedValues; ///< Empty text: no restriction.
};

struct InputData : Element {
    QString variable; ///< The name expressions use.
    QString typeRef;
};

struct KnowledgeSource : Element {
    QString type;
    QString locationUri;
};

enum class HitPolicy : quint8 { Unique, First, Any, Collect, RuleOrder };
enum class Aggregation : quint8 { None, Sum, Count, Least, Greatest };

struct TableInput {
    SourceText expression;
};

struct TableOutput {
    QString name;
    SourceText defaultEntry; ///< Empty text: null when no rule matches.
};

struct TableRule {
    QString id;
    QList<SourceText> inputs;
    QList<SourceText> outputs;
    QStringList annotations;
    Place place;
};

struct DecisionTable {
    HitPolicy hitPolicy = HitPolicy::Unique;
    Aggregation aggregation = Aggregation::None;
    QList<TableInput> inputs;
    QList<TableOutput> outputs;
    QList<TableRule> rules;
};

struct Decision : Element {
    QString question;
    QString allowedAnswers;
    QString variable;
    QString typeRef;
    QStringList requiredInputs; ///< Ids, without '#'.
    QStringList requiredDecisions;
    QStringList authorities; ///< Ids of knowledge sources.
    std::variant<std::monostate, SourceText, DecisionTable> logic;
};

struct Definitions : Element {
    QString modelNamespace; ///< Of the model itself, not of DMN.
    QString dmnVersion;     ///< "1.1" … "1.5".
    QList<ItemDefinition> items;
    QList<InputData> inputs;
    QList<Decision> decisions;
    QList<KnowledgeSource> sources;
};

} // namespace zhiping::dmn
