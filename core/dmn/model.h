// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
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
    /// The text as the file has it, where references and CDATA sections make that differ; otherwise empty.
    QString raw = {};
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

/// A name with the type its value is expected to have; an empty reference: any.
struct Parameter {
    QString name;
    QString typeRef;
};

/// What an item definition says of a function: its parameters and what it gives.
struct FunctionItem {
    QList<Parameter> parameters;
    QString outputTypeRef;
};

struct ItemDefinition : Element {
    QString typeRef;
    bool isCollection = false;
    SourceText allowedValues;  ///< Of the value, or of each element of a collection. Empty text: all.
    SourceText typeConstraint; ///< Of a collection as a whole.
    QList<ItemDefinition> components;
    std::optional<FunctionItem> function;
};

struct InputData : Element {
    QString variable; ///< The name expressions use.
    QString typeRef;
};

struct KnowledgeSource : Element {
    QString type;
    QString locationUri;
};

enum class HitPolicy : quint8 { Unique, First, Any, Collect, RuleOrder, Priority, OutputOrder };
enum class Aggregation : quint8 { None, Sum, Count, Least, Greatest };

struct TableInput {
    SourceText expression;
    QString typeRef;
    SourceText values; ///< Unary tests an input has to pass; empty text: none.
};

struct TableOutput {
    QString name;
    QString typeRef;
    SourceText values;       ///< The allowed outputs, for some hit policies in the order of their priority.
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

struct Boxed;
using BoxedPtr = std::shared_ptr<const Boxed>;

/// A boxed expression (DMN 1.5 §7.3, §10.2.2) in another.
struct Boxed {
    enum class Kind : quint8 {
        Literal,    ///< `text`.
        Table,      ///< `table`.
        Context,    ///< Entries called `parameters`; the last may have no name and is the result then.
        Invocation, ///< The callee, then the arguments called `parameters`.
        List,
        Function,    ///< The body; `language` says if it is not FEEL.
        Conditional, ///< Condition, then, else.
        Filter,      ///< The list and the condition.
        For,         ///< The list and what is returned; the variable is the only one of `parameters`.
        Some,
        Every,
    };

    Kind kind = Kind::Literal;
    Place place;
    QString typeRef; ///< What the expression is expected to give.
    SourceText text;
    DecisionTable table;
    QList<Parameter> parameters;
    QList<BoxedPtr> children;
    QString language; ///< Of a function: empty or "FEEL", otherwise "Java" or "PMML".
};

/// A literal expression and a table that stand alone are kept as such; they are what rule packs are made of.
using Logic = std::variant<std::monostate, SourceText, DecisionTable, BoxedPtr>;

struct Decision : Element {
    QString question;
    QString allowedAnswers;
    QString variable;
    QString typeRef;
    QStringList requiredInputs; ///< Ids, without '#'.
    QStringList requiredDecisions;
    QStringList requiredKnowledge;
    QStringList authorities; ///< Ids of knowledge sources.
    Logic logic;
    QString logicType; ///< What a literal expression or table that stands alone is expected to give.
};

/// Logic with parameters that decisions share.
struct KnowledgeModel : Element {
    QString variable;
    QString typeRef;
    BoxedPtr function; ///< Of kind `Function`; a null pointer: without logic.
    QStringList requiredKnowledge;
};

/// Decisions that are offered as one function.
struct DecisionService : Element {
    QString variable;
    QString typeRef;
    QStringList outputDecisions;
    QStringList inputDecisions;
    QStringList inputs;
};

/// Another model whose elements this one uses, as `name.element`.
struct Import {
    QString name;
    QString modelNamespace;
    QString type; ///< The namespace of DMN for models.
    QString location;
};

struct Definitions : Element {
    QString modelNamespace; ///< Of the model itself, not of DMN. References to others are "namespace#id".
    QString dmnVersion;     ///< "1.1" … "1.5".
    QList<Import> imports;
    QList<ItemDefinition> items;
    QList<InputData> inputs;
    QList<Decision> decisions;
    QList<KnowledgeModel> knowledge;
    QList<DecisionService> services;
    QList<KnowledgeSource> sources;
};

} // namespace zhiping::dmn
