// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>
#include <vector>

/// A DMN file as XML, with everything in it: what `Definitions` has no place for (diagrams, annotations,
/// attributes and elements of others, comments, line breaks) is kept, so that a file which is read, changed
/// and written differs only in what was changed.
namespace zhiping::dmn {

struct XmlAttribute {
    QString space; ///< Namespace URI; empty without a prefix.
    QString name;  ///< As written, with its prefix.
    QString value;
    friend bool operator==(const XmlAttribute &, const XmlAttribute &) = default;
};

/// A prefix and what it stands for; an empty prefix: the default namespace.
struct XmlPrefix {
    QString prefix;
    QString space;
    friend bool operator==(const XmlPrefix &, const XmlPrefix &) = default;
};

/// What is not an element.
struct XmlText {
    enum class Kind : quint8 { Text, Section, Comment, Instruction };
    Kind kind = Kind::Text;
    QString text; ///< Of an instruction: the target, a space, the rest.
    friend bool operator==(const XmlText &, const XmlText &) = default;
};

struct XmlElement {
    QString space;
    QString name; ///< As written, with its prefix.
    QList<XmlPrefix> prefixes;
    QList<XmlAttribute> attributes;
    std::vector<std::variant<XmlText, XmlElement>> children;

    [[nodiscard]] QString localName() const { return name.mid(name.indexOf(u':') + 1); }
    /// Empty when there is none.
    [[nodiscard]] QString attribute(QStringView attributeName) const;
    void setAttribute(const QString &attributeName, const QString &value);
    /// The first child element called @p local in this element's own namespace, or a null pointer.
    [[nodiscard]] XmlElement *child(QStringView local);
    [[nodiscard]] const XmlElement *child(QStringView local) const;
    /// All text directly inside.
    [[nodiscard]] QString text() const;
    friend bool operator==(const XmlElement &, const XmlElement &) = default;
};

struct Document {
    XmlElement root;    ///< `definitions`.
    QString dmnVersion; ///< "1.1" … "1.5".
    friend bool operator==(const Document &, const Document &) = default;
};

/// Read a DMN 1.1 to 1.5 file. Bounds and faults as in `readDefinitions()`, which says more about what is in
/// it.
[[nodiscard]] Result<Document> readDocument(const QByteArray &bytes);

/// @p document as UTF-8, in the namespace of DMN 1.3, which the standard's editors read.
///
/// A document with constructs that 1.3 does not have (boxed conditionals, filters, iterations, type
/// constraints) keeps the namespace it came with. Writing what was read from here gives the same bytes again.
[[nodiscard]] QByteArray writeDocument(const Document &document);

/// Whether DMN 1.3 has everything that @p document uses.
[[nodiscard]] bool fitsDmn13(const Document &document);

} // namespace zhiping::dmn
