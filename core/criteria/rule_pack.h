// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "criteria/assessment.h"

#include <QByteArray>
#include <QDate>

#include <memory>

namespace zhiping::criteria {

struct CompiledPack;

/// One clause of the standard as the pack quotes it.
struct ClauseQuote {
    QString number; ///< 一（一）2.
    QString text;   ///< Verbatim.
    friend bool operator==(const ClauseQuote &, const ClauseQuote &) = default;
};

/// An investment kind the pack knows, in the pack's order.
struct KindName {
    domain::InvestmentKind kind;
    Label label;
    friend bool operator==(const KindName &, const KindName &) = default;
};

/// A question the standard leaves open (口径) with the readings the pack weighs.
struct Interpretation {
    QString id;          ///< "AM03".
    domain::FactKey key; ///< "interpretation.AM03".
    Label title;
    QList<Choice> readings;
    QStringList clauseNumbers;
    friend bool operator==(const Interpretation &, const Interpretation &) = default;
};

/// One of the files a pack was composed of.
struct LayerStamp {
    domain::RulePackId id;
    QString version;
    QString sha256;
    Label title;
    friend bool operator==(const LayerStamp &, const LayerStamp &) = default;
};

/// What changed in a version of a layer, for those who use it.
struct PackChange {
    QString version;
    QDate on;
    Label text;
    friend bool operator==(const PackChange &, const PackChange &) = default;
};

/// A rule pack that has passed the linter and its own examples. Immutable; safe to use from several threads.
class RulePack
{
public:
    /// Takes what the loader compiled; use `loadRulePack()`.
    explicit RulePack(std::unique_ptr<const CompiledPack> compiled);
    ~RulePack();
    Q_DISABLE_COPY_MOVE(RulePack)

    [[nodiscard]] const PackStamp &stamp() const;
    [[nodiscard]] const QList<KindName> &kinds() const;
    [[nodiscard]] const QList<ClauseQuote> &clauses() const;
    [[nodiscard]] const QList<Interpretation> &interpretations() const;
    /// Every input that is asked of a person or an application, unanswered, in the pack's order.
    [[nodiscard]] const QList<FactQuestion> &questions() const;

    /// The files it was composed of; empty for a pack that is one file.
    [[nodiscard]] const QList<LayerStamp> &layers() const;
    /// Its changelog, as the layers carry it.
    [[nodiscard]] const QList<PackChange> &changes() const;

    /// For the other functions of this layer.
    [[nodiscard]] const CompiledPack &compiled() const { return *m_compiled; }

private:
    std::unique_ptr<const CompiledPack> m_compiled;
};

/// Read, lint and try out a pack: one DMN file that carries its own examples.
///
/// Fails with `InvalidRulePack`; the evidence names the element, line, column and what is wrong with it. A
/// pack whose examples do not come out as they say is refused like one that does not parse. Takes some 10 ms;
/// run it off the GUI thread.
[[nodiscard]] Result<std::shared_ptr<const RulePack>> loadRulePack(const QByteArray &bytes);

} // namespace zhiping::criteria
