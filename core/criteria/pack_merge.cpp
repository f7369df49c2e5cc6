// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_merge.h"

#include "criteria/pack_compiler.h"
#include "dmn/versions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace zhiping::criteria {

using dmn::XmlElement;
using dmn::XmlText;

namespace {

Error fault(const QString &what)
{
    return {ErrorKind::InvalidRulePack, what, {}};
}

bool isOurs(const XmlElement &element, QStringView local)
{
    return element.space == QLatin1String(packNamespace) && element.localName() == local;
}

/// What makes two elements the same one: the id, or the name of a type or of a kind of investment.
QString identityOf(const XmlElement &element)
{
    const QString local = element.localName();
    if (local == u"itemDefinition")
        return u"type " + element.attribute(u"name");
    if (isOurs(element, u"kind"))
        return u"kind " + element.attribute(u"code");
    if (isOurs(element, u"published"))
        return u"published " + element.attribute(u"interpretation");
    const QString id = element.attribute(u"id");
    if (id.isEmpty())
        return {};
    // An element of the model may become one of another kind; an extension is what it is.
    return dmn::versionOf(element.space).isEmpty() ? QString(local + u' ' + id) : QString(u"id " + id);
}

/// @p element with the prefixes that it takes from @p from and that mean something else under @p to.
XmlElement moved(XmlElement element, const XmlElement &from, const XmlElement &to)
{
    for (const dmn::XmlPrefix &prefix : from.prefixes) {
        const bool declared =
            std::any_of(element.prefixes.begin(), element.prefixes.end(),
                        [&](const dmn::XmlPrefix &own) { return own.prefix == prefix.prefix; });
        if (!declared && !to.prefixes.contains(prefix))
            element.prefixes.append(prefix);
    }
    return element;
}

/// Put @p element in the place of the same one below @p parent, or behind the last of its kind, or at the
/// end.
void place(XmlElement &parent, XmlElement element)
{
    const QString identity = identityOf(element);
    auto behind = parent.children.end();
    for (auto it = parent.children.begin(); it != parent.children.end(); ++it) {
        auto *one = std::get_if<XmlElement>(&*it);
        if (!one)
            continue;
        if (!identity.isEmpty() && identityOf(*one) == identity) {
            *one = std::move(element);
            return;
        }
        if (one->localName() == element.localName())
            behind = it + 1;
    }
    if (behind == parent.children.end() && !parent.children.empty()
        && std::holds_alternative<XmlText>(parent.children.back()))
        --behind;
    behind = parent.children.insert(behind, XmlText {XmlText::Kind::Text, QStringLiteral("\n  ")});
    parent.children.insert(behind + 1, std::move(element));
}

Result<QJsonObject> jsonIn(const XmlElement &element)
{
    QJsonParseError error {};
    const QJsonObject object = QJsonDocument::fromJson(element.text().toUtf8(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return fault(QStringLiteral("the examples are not JSON: %1").arg(error.errorString()));
    return object;
}

} // namespace

Result<PackMerge> PackMerge::over(const PackLayer &standard)
{
    Result<dmn::Document> document = dmn::readDocument(standard.bytes);
    if (!document)
        return document.error();
    PackMerge merge;
    merge.m_document = std::move(document).value();
    if (!merge.m_document.root.child(u"extensionElements"))
        return fault(QStringLiteral("the pack does not state its id and version"));
    merge.note(standard);
    return merge;
}

XmlElement &PackMerge::head()
{
    return *m_document.root.child(u"extensionElements");
}

void PackMerge::note(const PackLayer &layer)
{
    XmlElement noted;
    noted.space = QLatin1String(packNamespace);
    noted.name = QStringLiteral("layer");
    noted.prefixes.append({{}, noted.space});
    noted.setAttribute(QStringLiteral("id"), layer.id.text());
    noted.setAttribute(QStringLiteral("version"), layer.version);
    noted.setAttribute(QStringLiteral("sha256"), layer.sha256);
    noted.setAttribute(QStringLiteral("zh"), layer.title.zh);
    noted.setAttribute(QStringLiteral("en"), layer.title.en);
    place(head(), std::move(noted));
}

Result<> PackMerge::lay(const PackLayer &layer, bool itsExamples)
{
    const Result<dmn::Document> document = dmn::readDocument(layer.bytes);
    if (!document)
        return document.error();
    bool anyExamples = false;
    for (const auto &child : document->root.children) {
        const auto *below = std::get_if<XmlElement>(&child);
        if (below == nullptr || below->localName() == u"description")
            continue;
        if (below->localName() != u"extensionElements") {
            if (const Result<> laid = element(*below, document->root); !laid)
                return laid;
            continue;
        }
        for (const auto &part : below->children) {
            const auto *own = std::get_if<XmlElement>(&part);
            if (!own)
                continue;
            Result<> laid;
            if (isOurs(*own, u"examples")) {
                anyExamples = true;
                if (itsExamples)
                    laid = examples(*own, layer.kind == LayerKind::Interpretation);
            } else if (isOurs(*own, u"drop")) {
                laid = drop(own->attribute(u"href"));
            } else if (!isOurs(*own, u"pack")) {
                place(head(), moved(*own, document->root, m_document.root));
            }
            if (!laid)
                return laid;
        }
    }
    if (!anyExamples)
        return fault(QStringLiteral("the layer carries no examples"));
    note(layer);
    return {};
}

Result<> PackMerge::element(const XmlElement &element, const XmlElement &root)
{
    if (identityOf(element).isEmpty())
        return fault(
            QStringLiteral("a '%1' without an id cannot be laid over another").arg(element.localName()));
    place(m_document.root, moved(element, root, m_document.root));
    return {};
}

Result<> PackMerge::examples(const XmlElement &extension, bool withPublished)
{
    const Result<QJsonObject> later = jsonIn(extension);
    if (!later)
        return later.error();
    QJsonObject laid = *later;
    for (auto &child : head().children) {
        auto *before = std::get_if<XmlElement>(&child);
        if (before == nullptr || !isOurs(*before, u"examples"))
            continue;
        const Result<QJsonObject> earlier = jsonIn(*before);
        if (!earlier)
            return earlier.error();
        QJsonObject sets = earlier->value(QLatin1String("sets")).toObject();
        const QJsonObject own = laid.value(QLatin1String("sets")).toObject();
        for (auto it = own.begin(); it != own.end(); ++it)
            sets.insert(it.key(), it.value());
        laid.insert(QLatin1String("sets"), sets);
        before->setAttribute(QStringLiteral("published"),
                             withPublished ? QStringLiteral("true") : QStringLiteral("false"));
        before->children.clear();
        before->children.emplace_back(
            XmlText {XmlText::Kind::Section, QString::fromUtf8(QJsonDocument(laid).toJson())});
        return {};
    }
    return fault(QStringLiteral("the standard carries no examples"));
}

Result<> PackMerge::drop(const QString &reference)
{
    auto &children = m_document.root.children;
    const auto found = std::find_if(children.begin(), children.end(), [&reference](const auto &child) {
        const auto *below = std::get_if<XmlElement>(&child);
        return below != nullptr && u'#' + below->attribute(u"id") == reference;
    });
    if (found == children.end())
        return fault(QStringLiteral("there is no '%1' to drop").arg(reference));
    children.erase(found);
    return {};
}

QByteArray PackMerge::finished(const QString &id, const QString &version)
{
    for (auto &child : head().children) {
        auto *pack = std::get_if<XmlElement>(&child);
        if (pack == nullptr || !isOurs(*pack, u"pack"))
            continue;
        pack->setAttribute(QStringLiteral("id"), id);
        pack->setAttribute(QStringLiteral("version"), version);
    }
    return dmn::writeDocument(m_document);
}

} // namespace zhiping::criteria
