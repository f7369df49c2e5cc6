// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/pack_layers.h"

#include "criteria/pack_compiler.h"
#include "criteria/pack_merge.h"
#include "criteria/pack_signature.h"
#include "criteria/rule_pack.h"
#include "dmn/reader.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace zhiping::criteria {

namespace {

Error fault(const dmn::Place &place, const QString &what)
{
    return {ErrorKind::InvalidRulePack,
            QStringLiteral("%1:%2: %3").arg(place.line).arg(place.column).arg(what),
            {}};
}

const dmn::Extension *headOf(const dmn::Definitions &definitions)
{
    for (const dmn::Extension &extension : definitions.extensions)
        if (extension.space == QLatin1String(packNamespace) && extension.name == u"pack")
            return &extension;
    return nullptr;
}

/// The day that @p extension names, or an invalid one; false when it is none.
bool readDay(const dmn::Extension &extension, const char *name, QDate &day)
{
    const QString text = extension.attribute(name);
    day = QDate::fromString(text, Qt::ISODate);
    return text.isEmpty() || day.isValid();
}

/// Put each of @p over in the place of the same one of @p under, or behind them all; @p own gets their ids.
template <typename Item, typename Identity>
void layOver(QList<Item> &under, const QList<Item> &over, const Identity &identity, QSet<QString> &own)
{
    for (const Item &item : over) {
        const auto same = std::find_if(under.begin(), under.end(),
                                       [&](const Item &one) { return identity(one) == identity(item); });
        if (same == under.end())
            under.append(item);
        else
            *same = item;
        own.insert(item.id);
    }
}

bool isInForce(const PackLayer &layer, int year, QDate day)
{
    return (layer.year == 0 || layer.year == year) && (!layer.from.isValid() || layer.from <= day)
        && (!layer.until.isValid() || day <= layer.until);
}

/// @p interpretationsExamples: take those of an interpretation too.
Result<ComposedPack> composed(const QList<PackLayer> &layers, bool interpretationsExamples)
{
    if (layers.isEmpty() || layers.first().kind != LayerKind::Standard)
        return Error {ErrorKind::InvalidRulePack, QStringLiteral("the first layer is no standard"), {}};
    const PackLayer &standard = layers.first();
    if (layers.size() == 1)
        return ComposedPack {standard.id, standard.version, standard.bytes};
    Result<PackMerge> begun = PackMerge::over(standard);
    if (!begun)
        return begun.error();
    PackMerge merge = std::move(begun).value();
    QStringList versions;
    for (const PackLayer &layer : layers) {
        versions.append(layer.version);
        if (layer.kind == LayerKind::Standard)
            continue;
        if (const Result<> laid =
                merge.lay(layer, interpretationsExamples || layer.kind == LayerKind::Notice);
            !laid)
            return Error {ErrorKind::InvalidRulePack, layer.id.text() + u':' + laid.error().evidence, {}};
    }
    ComposedPack pack {packIdOf(layers), versions.join(u'+'), {}};
    pack.bytes = merge.finished(pack.id.text(), pack.version);
    return pack;
}

} // namespace

Result<PackLayer> readPackLayer(const QByteArray &bytes)
{
    const Result<dmn::Definitions> definitions = dmn::readDefinitions(bytes);
    if (!definitions)
        return definitions.error();
    const dmn::Extension *head = headOf(*definitions);
    if (head == nullptr || head->attribute("id").isEmpty() || head->attribute("version").isEmpty())
        return fault(definitions->place, QStringLiteral("the pack does not state its id and version"));
    static const QHash<QString, LayerKind> kinds {
        {QString(), LayerKind::Standard},
        {QStringLiteral("standard"), LayerKind::Standard},
        {QStringLiteral("notice"), LayerKind::Notice},
        {QStringLiteral("interpretation"), LayerKind::Interpretation}};
    const QString kind = head->attribute("kind");
    if (!kinds.contains(kind))
        return fault(head->place, QStringLiteral("the kind '%1' of layer is not known").arg(kind));
    PackLayer layer;
    layer.kind = kinds.value(kind);
    layer.id = domain::RulePackId(head->attribute("id"));
    layer.version = head->attribute("version");
    layer.title = {head->attribute("zh"), head->attribute("en")};
    layer.scheme = head->attribute("scheme");
    layer.over = domain::RulePackId(head->attribute("over"));
    bool isYear = true;
    if (const QString year = head->attribute("year"); !year.isEmpty())
        layer.year = year.toInt(&isYear);
    if (!isYear || !readDay(*head, "from", layer.from) || !readDay(*head, "until", layer.until))
        return fault(head->place, QStringLiteral("the year or a day of the layer is none"));
    if ((layer.kind == LayerKind::Standard) != layer.over.isEmpty())
        return fault(head->place,
                     QStringLiteral("a layer names the standard it is over, and a standard none"));
    if (layer.kind == LayerKind::Notice && layer.year == 0)
        return fault(head->place, QStringLiteral("a notice names the year it is for"));
    layer.bytes = withoutSignature(bytes);
    layer.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(layer.bytes, QCryptographicHash::Sha256).toHex());
    return layer;
}

domain::RulePackId packIdOf(const QList<PackLayer> &layers)
{
    QStringList ids;
    for (const PackLayer &layer : layers)
        ids.append(layer.id.text());
    return domain::RulePackId(ids.join(u'.'));
}

Result<ComposedPack> composePack(const QList<PackLayer> &layers)
{
    return composed(layers, false);
}

Result<PackShelf> PackShelf::of(const QList<QByteArray> &files)
{
    PackShelf shelf;
    for (const QByteArray &bytes : files) {
        Result<PackLayer> layer = readPackLayer(bytes);
        if (!layer)
            return layer.error();
        shelf.m_layers.append(std::move(layer).value());
    }
    // Whatever order the files came in, the layers lie in this one.
    std::sort(shelf.m_layers.begin(), shelf.m_layers.end(), [](const PackLayer &a, const PackLayer &b) {
        return std::tuple(a.kind, a.from, a.id.text()) < std::tuple(b.kind, b.from, b.id.text());
    });
    QSet<QString> ids;
    for (const PackLayer &layer : std::as_const(shelf.m_layers)) {
        const bool based = layer.kind == LayerKind::Standard || ids.contains(layer.over.text());
        if (ids.contains(layer.id.text()) || !based)
            return Error {ErrorKind::InvalidRulePack,
                          QStringLiteral("the layer '%1' is there twice, or over a standard that is not")
                              .arg(layer.id.text()),
                          {}};
        ids.insert(layer.id.text());
    }
    return shelf;
}

QList<PackLayer> PackShelf::layersOver(const PackLayer &standard, int year, QDate acceptedOn) const
{
    QList<PackLayer> chosen {standard};
    for (const PackLayer &layer : m_layers)
        if (layer.over == standard.id && isInForce(layer, year, acceptedOn))
            chosen.append(layer);
    return chosen;
}

Result<QList<PackLayer>> PackShelf::choose(const QString &scheme, int year, QDate acceptedOn) const
{
    const PackLayer *newest = nullptr;
    for (const PackLayer &layer : m_layers)
        if (layer.kind == LayerKind::Standard && layer.scheme == scheme && isInForce(layer, year, acceptedOn))
            newest = &layer;
    if (!newest)
        return Error {ErrorKind::NotFound,
                      QStringLiteral("no standard of '%1' is in force on %2")
                          .arg(scheme, acceptedOn.toString(Qt::ISODate)),
                      {}};
    return layersOver(*newest, year, acceptedOn);
}

Result<QList<ComposedPack>> PackShelf::everyPack() const
{
    // What is in force changes only on these days and between years.
    QSet<QDate> days {QDate(1900, 1, 1)};
    QSet<int> years {0};
    for (const PackLayer &layer : m_layers) {
        years.insert(layer.year);
        if (layer.from.isValid())
            days.insert(layer.from);
        if (layer.until.isValid())
            days.insert(layer.until.addDays(1));
    }
    QList<ComposedPack> packs;
    QSet<QString> seen;
    QList<QDate> inOrder(days.begin(), days.end());
    std::sort(inOrder.begin(), inOrder.end());
    QList<int> yearsInOrder(years.begin(), years.end());
    std::sort(yearsInOrder.begin(), yearsInOrder.end());
    for (const PackLayer &standard : m_layers)
        for (const int year : std::as_const(yearsInOrder))
            for (const QDate &day : std::as_const(inOrder)) {
                if (standard.kind != LayerKind::Standard || !isInForce(standard, year, day))
                    continue;
                Result<ComposedPack> pack = composePack(layersOver(standard, year, day));
                if (!pack)
                    return pack.error();
                if (seen.contains(pack->id.text()))
                    continue;
                seen.insert(pack->id.text());
                packs.append(std::move(pack).value());
            }
    return packs;
}

Result<QList<dmn::LintFinding>> lintLayer(const PackLayer &layer, const PackLayer &standard)
{
    Result<dmn::Definitions> below = dmn::readDefinitions(standard.bytes);
    const Result<dmn::Definitions> over = dmn::readDefinitions(layer.bytes);
    if (!below || !over)
        return below ? over.error() : below.error();
    dmn::Definitions under = std::move(below).value();
    QSet<QString> own;
    layOver(
        under.items, over->items, [](const dmn::ItemDefinition &item) { return item.name; }, own);
    const auto idOf = [](const dmn::Element &element) { return element.id; };
    layOver(under.inputs, over->inputs, idOf, own);
    layOver(under.decisions, over->decisions, idOf, own);
    layOver(under.knowledge, over->knowledge, idOf, own);
    layOver(under.sources, over->sources, idOf, own);
    QList<dmn::LintFinding> findings;
    for (const dmn::LintFinding &finding : dmn::lint(under))
        if (own.contains(finding.element))
            findings.append(finding);
    return findings;
}

Result<> tryLayers(const QList<PackLayer> &layers)
{
    const auto load = [](const Result<ComposedPack> &pack) -> Result<> {
        if (!pack)
            return pack.error();
        if (const auto loaded = loadRulePack(pack->bytes); !loaded)
            return Error {ErrorKind::InvalidRulePack, pack->id.text() + u':' + loaded.error().evidence, {}};
        return {};
    };
    for (qsizetype i = 1; i < layers.size(); ++i) {
        const PackLayer &layer = layers.at(i);
        const Result<QList<dmn::LintFinding>> findings = lintLayer(layer, layers.first());
        if (!findings)
            return findings.error();
        if (!findings->isEmpty()) {
            const dmn::LintFinding &first = findings->first();
            return fault(first.place,
                         QStringLiteral("'%1' of '%2': %3; %4")
                             .arg(first.element, layer.id.text(), first.message, first.mend));
        }
        if (const Result<> tried = load(composed({layers.first(), layer}, true)); !tried)
            return tried;
    }
    return load(composePack(layers));
}

} // namespace zhiping::criteria
