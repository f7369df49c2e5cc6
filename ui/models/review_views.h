// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "domain/decision.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What the review page shows, as plain values with every word already chosen. Screens bind to these and to
/// nothing below them; two equal views mean that nothing on the screen has to change.
namespace zhiping::models {

using domain::Conclusion;
using domain::Verdict;

/// How a short text is marked. Shape, word and colour always go together (符合 ✓, 不符合 ✗, 尚不能判定 ?,
/// 不适用 –).
enum class Standing : quint8 { Met, Unmet, Open, NotApplicable, Notice };

struct MarkedText {
    Standing standing = Standing::Open;
    QString text;        ///< Without the symbol.
    QString detail = {}; ///< What stands behind the symbol, where something does: 83.00 / 100.00 万元.
    friend bool operator==(const MarkedText &, const MarkedText &) = default;
};

struct ChoiceView {
    QString value; ///< As the pack holds it.
    QString label;
    friend bool operator==(const ChoiceView &, const ChoiceView &) = default;
};

/// One page of one attachment that a finding rests on.
struct EvidenceView {
    QString attachmentId;
    int page = 0; ///< Counted from 1; 0 where there are no pages.
    QString text; ///< 附件3 第7页.
    friend bool operator==(const EvidenceView &, const EvidenceView &) = default;
};

/// One fact as a reviewer meets it: what was declared, and what the reviewer says.
struct FactView {
    enum class Editor : quint8 { YesNo, Choice, Choices, Date, Amount, Number, ReadOnly };

    QString key;
    QString question;
    Editor editor = Editor::YesNo;
    QList<ChoiceView> choices;
    QString declared;          ///< 申报：是; who says it and what.
    QString value;             ///< The value that counts, in words.
    bool answered = false;     ///< By the reviewer; the declared value no longer counts.
    bool undetermined = false; ///< The reviewer looked and could not establish it.
    std::optional<bool> yes;   ///< YesNo: the reviewer's answer.
    QString text;              ///< Choice, Amount (元), Number: the reviewer's answer.
    QStringList chosen;        ///< Choices: the reviewer's answer.
    QDate date;                ///< Date: the reviewer's answer.
    bool matters = false;      ///< Some value of it could still change the outcome.
    QList<EvidenceView> evidence;
    friend bool operator==(const FactView &, const FactView &) = default;
};

struct TermView {
    QString label;
    QString amount; ///< Exact, in 元.
    QString remark; ///< 取决于口径 AM12, 不计.
    bool counts = true;
    friend bool operator==(const TermView &, const TermView &) = default;
};

struct ArithmeticView {
    QList<TermView> terms;
    QString total;      ///< "520,000.00 元", or "520,000.00–560,000.00 元" while readings are open.
    QString comparison; ///< "≥ 500,000.00 元".
    QString margin;     ///< 高出 20,000.00 元.
    Standing standing = Standing::Open;
    friend bool operator==(const ArithmeticView &, const ArithmeticView &) = default;
};

/// A fact or interpretation an outcome still depends on.
struct DependencyView {
    QString key;
    QString conditionId; ///< Where the fact is asked; empty for interpretations.
    QString label;
    QString consequence; ///< 填“是” → 符合，填“否” → 不符合; empty where no single answer settles it.
    bool interpretation = false;
    friend bool operator==(const DependencyView &, const DependencyView &) = default;
};

struct ConditionView {
    QString id;
    QString item; ///< "2", or empty for gates.
    QString clauseNumber;
    QString question;
    QString clauseText;
    MarkedText system; ///< 符合 · 高出 2.00 万元.
    Conclusion conclusion = Conclusion::Pending;
    QString elsewhere; ///< What another body concluded: 区县 ✓ 符合. Empty where none did.
    int evidence = 0;
    QString reason;
    std::optional<ArithmeticView> arithmetic;
    QList<FactView> facts;
    QList<DependencyView> dependsOn;
    friend bool operator==(const ConditionView &, const ConditionView &) = default;
};

/// 门槛, one category, or 称号, as a section of the checklist.
struct SectionView {
    QString id;
    QString title;
    MarkedText chip;
    QList<MarkedText> summary; ///< One per condition, for the folded line.
    QList<ConditionView> conditions;
    bool unfolded = false; ///< At first sight: what was applied for, and the gates while they are open.
    friend bool operator==(const SectionView &, const SectionView &) = default;
};

struct ChecklistView {
    QList<SectionView> sections;
    friend bool operator==(const ChecklistView &, const ChecklistView &) = default;
};

/// A labelled line of a sheet (主体, 项目 …); with a fact it can be answered.
struct SheetRow {
    QString label;
    QString value;
    std::optional<MarkedText> remark;
    std::optional<FactView> fact;
    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};

struct SheetSection {
    QString title;
    QList<SheetRow> rows;
    friend bool operator==(const SheetSection &, const SheetSection &) = default;
};

struct SheetView {
    QList<SheetSection> sections;
    friend bool operator==(const SheetView &, const SheetView &) = default;
};

/// What counts for one category, in 万元.
struct CategoryTotalView {
    QString letter;
    QString title;
    QString certain;
    QString possible;  ///< With everything that is open; "?" without an upper bound.
    QString threshold; ///< Empty where the standard sets none for this case.
    friend bool operator==(const CategoryTotalView &, const CategoryTotalView &) = default;
};

struct EffectView {
    QString code;
    QString metric;
    QString direction; ///< 越高越好.
    QString before;
    QString after;
    QString change;  ///< "+3.2 件/小时（+25.60%）".
    MarkedText chip; ///< What the figures alone say.
    friend bool operator==(const EffectView &, const EffectView &) = default;
};

struct EffectGroupView {
    QString title;
    QList<EffectView> effects;
    std::optional<FactView> judgement;
    friend bool operator==(const EffectGroupView &, const EffectGroupView &) = default;
};

struct OpinionView {
    QString body;
    MarkedText verdict;
    QString detail; ///< Category, verified investment, reviewer, time.
    QString text;
    friend bool operator==(const OpinionView &, const OpinionView &) = default;
};

/// Words of the reviewer's own that a backup holds.
struct EarlierWordsView {
    QString when;
    QString size;        ///< 128 字, or that there is no opinion.
    QString opinion;     ///< Empty: the suggested text stood there.
    QString conclusions; ///< How many were drawn, and with what outcome; empty: none.
    friend bool operator==(const EarlierWordsView &, const EarlierWordsView &) = default;
};

struct VerdictLineView {
    QString conditionId; ///< Where a click leads.
    QString label;
    MarkedText chip;
    friend bool operator==(const VerdictLineView &, const VerdictLineView &) = default;
};

struct ActionView {
    Verdict verdict = Verdict::RequestCorrection;
    QString label; ///< 认定…
    bool primary = false;
    bool enabled = true;
    friend bool operator==(const ActionView &, const ActionView &) = default;
};

struct VerdictView {
    MarkedText overall;
    QString reason;
    QList<VerdictLineView> gates;
    QList<VerdictLineView> categories;
    std::optional<VerdictLineView> exemption;
    QString authority;
    QString authorityDetail;
    QList<DependencyView> questions;
    QList<DependencyView> interpretations;
    QList<ActionView> actions;
    QString hint; ///< Why something cannot be done, or what is still open.
    friend bool operator==(const VerdictView &, const VerdictView &) = default;
};

struct DecisionView {
    Verdict verdict = Verdict::RequestCorrection;
    QString title;       ///< 认定
    QString consequence; ///< What sealing does, in one sentence.
    bool claims = false; ///< Says that the project is one; only then category and amount belong to it.
    QString category;
    QString investment; ///< "520,000.00 元"
    QString capitals;   ///< 伍拾贰万元整
    QStringList blocking;
    QStringList warnings;
    QString word;      ///< The word to type.
    QString sealLabel; ///< The button, naming its consequence.
    friend bool operator==(const DecisionView &, const DecisionView &) = default;
};

struct AttachmentView {
    enum class Presence : quint8 { Asking, Here, Absent, Fetching, Damaged };
    enum class Form : quint8 { Pdf, Image, Other };

    QString id;
    QString title; ///< 附件3 软件采购合同.pdf
    QString kind;
    QString detail; ///< 42 页 · 1.2 MB
    Form form = Form::Other;
    Presence presence = Presence::Asking;
    int fetched = 0; ///< Per cent, while it is being fetched.
    friend bool operator==(const AttachmentView &, const AttachmentView &) = default;
};

struct HeaderView {
    QString name;
    QString project;
    QString code;
    QString level; ///< 区县初审
    QString pack;
    QString packDetail; ///< Digest and engine, for the tool tip.
    friend bool operator==(const HeaderView &, const HeaderView &) = default;
};

} // namespace zhiping::models
