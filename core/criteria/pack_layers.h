// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "criteria/assessment.h"
#include "dmn/lint.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace zhiping::criteria {

/// What a file is to the pack it becomes part of; later ones change earlier ones.
enum class LayerKind : quint8 {
    Standard,       ///< 认定标准: complete by itself.
    Notice,         ///< 年度通知: adds to or changes the standard for applications of one year.
    Interpretation, ///< 解释: publishes readings of open questions.
};

/// One file of a rule pack, as it was issued.
struct PackLayer {
    LayerKind kind = LayerKind::Standard;
    domain::RulePackId id;
    QString version;
    Label title;
    QString scheme;          ///< Of a standard: what it is about; succeeding standards share it.
    domain::RulePackId over; ///< Of other layers: the standard they belong to.
    int year = 0;            ///< Applications of this year only; 0: of any.
    QDate from;              ///< First and last day of acceptance it is for; invalid: without bound.
    QDate until;
    QString sha256;   ///< Of `bytes`.
    QByteArray bytes; ///< Without the signature the file may have.
};

/// Read what the file says about itself: the `pack` element of its extensions. Fails with `InvalidRulePack`
/// and the place.
[[nodiscard]] Result<PackLayer> readPackLayer(const QByteArray &bytes);

/// A pack as one application is judged by it: one DMN file that carries its own examples and names its layers
/// with their digests. The same layers give the same bytes.
struct ComposedPack {
    domain::RulePackId id; ///< Those of the layers, joined by dots.
    QString version;
    QByteArray bytes; ///< For `loadRulePack()`.
};

/// What the pack of @p layers is called.
[[nodiscard]] domain::RulePackId packIdOf(const QList<PackLayer> &layers);

/// Lay @p layers, the standard first, over each other.
///
/// A layer is a DMN file over the standard's: an element with the id (a type with the name) of an earlier one
/// replaces it, any other is added, and `drop` extensions take elements away. The examples of a notice
/// replace the earlier ones, which hold without it; sets of facts are shared. All of them hold while nothing
/// is published, so an interpretation leaves them as they are. Fails with `InvalidRulePack` and the layer.
[[nodiscard]] Result<ComposedPack> composePack(const QList<PackLayer> &layers);

/// Every layer that is at hand, and which of them an application is judged by.
class PackShelf
{
public:
    /// Fails with `InvalidRulePack` for a file that is no layer, an id used twice or a layer over nothing
    /// here.
    [[nodiscard]] static Result<PackShelf> of(const QList<QByteArray> &files);

    /// What an application of @p year that was accepted on @p acceptedOn is judged by: the standard of @p
    /// scheme in force that day, the notice of the year, and what was published until then. An interpretation
    /// that comes later changes no application that was accepted before. Fails with `NotFound` without such a
    /// standard. Pass the layers to `packIdOf()` or `composePack()`.
    [[nodiscard]] Result<QList<PackLayer>> choose(const QString &scheme, int year, QDate acceptedOn) const;

    /// Every pack that `choose()` can give, each once.
    [[nodiscard]] Result<QList<ComposedPack>> everyPack() const;

    [[nodiscard]] const QList<PackLayer> &layers() const { return m_layers; }

private:
    [[nodiscard]] QList<PackLayer> layersOver(const PackLayer &standard, int year, QDate acceptedOn) const;

    QList<PackLayer> m_layers; ///< In the order in which they are laid.
};

/// What the linter finds in @p layer, which is read over @p standard. The places are those in the layer's
/// file.
[[nodiscard]] Result<QList<dmn::LintFinding>> lintLayer(const PackLayer &layer, const PackLayer &standard);

/// Prove @p layers, the standard first: each by its own examples over the standard alone, then all together
/// by those of the composed pack. Fails like `loadRulePack()`.
[[nodiscard]] Result<> tryLayers(const QList<PackLayer> &layers);

} // namespace zhiping::criteria
