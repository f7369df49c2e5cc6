// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#include "models/review_facts.h"

#include "models/review_wording.h"

#include <algorithm>

namespace zhiping::models {

namespace {

class FactWords
{
    Q_DECLARE_TR_FUNCTIONS(FactWords)

public:
    explicit FactWords(const ReviewSnapshot &snapshot)
        : m_snapshot(snapshot)
    {
    }

    [[nodiscard]] FactView fact(const criteria::FactQuestion &question) const;
    [[nodiscard]] DependencyView dependency(const criteria::Dependency &from) const;
    [[nodiscard]] QList<EvidenceView> evidence(const domain::FactKey &key) const;

private:
    [[nodiscard]] QString declared(const criteria::FactQuestion &question) const;
    [[nodiscard]] static QString consequence(const criteria::Dependency &from);

    const ReviewSnapshot &m_snapshot;
};

/// A sum is corrected line by line, so a computed amount has no editor of its own; a computed yes or no, such
/// as an effect, is the reviewer's to contradict.
FactView::Editor editorFor(const criteria::FactQuestion &question, bool answered)
{
    const bool sum =
        question.kind == criteria::FactKind::Money || question.kind == criteria::FactKind::Number;
    if (question.interpretation || (question.source == criteria::FactSource::Computed && sum && !answered))
        return FactView::Editor::ReadOnly;
    switch (question.kind) {
    case criteria::FactKind::Boolean:
        return FactView::Editor::YesNo;
    case criteria::FactKind::Choice:
        return FactView::Editor::Choice;
    case criteria::FactKind::Choices:
        return FactView::Editor::Choices;
    case criteria::FactKind::Date:
        return FactView::Editor::Date;
    case criteria::FactKind::Money:
        return FactView::Editor::Amount;
    case criteria::FactKind::Number:
        return FactView::Editor::Number;
    }
    return FactView::Editor::ReadOnly;
}

void takeAnswer(FactView &view, const domain::FactValue &value)
{
    view.answered = true;
    view.undetermined = std::holds_alternative<domain::Undetermined>(value);
    if (const auto *yes = std::get_if<bool>(&value))
        view.yes = *yes;
    else if (const auto *text = std::get_if<QString>(&value))
        view.text = *text;
    else if (const auto *list = std::get_if<QStringList>(&value))
        view.chosen = *list;
    else if (const auto *day = std::get_if<QDate>(&value))
        view.date = *day;
    else if (const auto *amount = std::get_if<domain::Money>(&value))
        view.text = domain::yuanText(*amount);
    else if (const auto *number = std::get_if<domain::Number>(&value))
        view.text = number->text;
}

QString FactWords::declared(const criteria::FactQuestion &question) const
{
    if (question.interpretation)
        return tr("published by the municipal commission: %1")
            .arg(question.source == criteria::FactSource::Unknown
                     ? tr("nothing yet")
                     : ReviewWording::factValue(question.value, question.choices));
    if (question.source == criteria::FactSource::Computed)
        return tr("computed from the application: %1")
            .arg(ReviewWording::factValue(question.value, question.choices));
    if (question.source == criteria::FactSource::Declared)
        return tr("declared: %1").arg(ReviewWording::factValue(question.value, question.choices));
    const std::optional<domain::FactValue> value = declaredValue(m_snapshot.application, question.key);
    if (!value && question.judgement)
        return tr("for the reviewer to judge");
    return tr("declared: %1")
        .arg(value ? ReviewWording::factValue(*value, question.choices) : ReviewWording::notStated());
}

FactView FactWords::fact(const criteria::FactQuestion &question) const
{
    FactView view;
    view.key = question.key.text();
    view.question = ReviewWording::label(question.label);
    view.editor = editorFor(question, m_snapshot.findings.contains(question.key));
    for (const criteria::Choice &choice : question.choices)
        view.choices.append({choice.value, ReviewWording::label(choice.label)});
    view.declared = declared(question);
    view.value = question.source == criteria::FactSource::Unknown
        ? ReviewWording::notStated()
        : ReviewWording::factValue(question.value, question.choices);
    view.matters = question.matters;
    const auto finding = m_snapshot.findings.constFind(question.key);
    if (finding != m_snapshot.findings.cend())
        takeAnswer(view, finding->value);
    view.evidence = evidence(question.key);
    return view;
}

QList<EvidenceView> FactWords::evidence(const domain::FactKey &key) const
{
    QList<EvidenceView> views;
    for (const domain::EvidenceLink &link : m_snapshot.findings.value(key).evidence) {
        const int number = m_snapshot.attachmentNumber(link.attachment);
        views.append({link.attachment.text(), link.page,
                      link.page > 0 ? tr("Attachment %1, page %2").arg(number).arg(link.page)
                                    : tr("Attachment %1").arg(number)});
    }
    return views;
}

QString FactWords::consequence(const criteria::Dependency &from)
{
    const QList<criteria::Answer> &answers = from.answers;
    // Where no single answer settles anything, saying so once is worth more than listing them.
    const bool settles = std::any_of(answers.cbegin(), answers.cend(), [](const criteria::Answer &answer) {
        return answer.outcome != criteria::Outcome::Open;
    });
    if (!settles)
        return {};
    QStringList consequences;
    for (const criteria::Answer &answer : answers)
        consequences.append((from.interpretation ? tr("read as “%1” → %2") : tr("if “%1” → %2"))
                                .arg(ReviewWording::label(answer.label),
                                     from.authority ? ReviewWording::authority(answer.outcome)
                                                    : ReviewWording::outcome(answer.outcome)));
    return consequences.join(tr("; "));
}

DependencyView FactWords::dependency(const criteria::Dependency &from) const
{
    DependencyView view;
    view.key = from.key.text();
    view.conditionId = from.interpretation ? QString() : m_snapshot.conditionAsking(from.key);
    view.label = ReviewWording::label(from.label);
    if (!from.interpretationId.isEmpty())
        view.label = tr("%1 (%2)", "interpretation and its number").arg(view.label, from.interpretationId);
    view.interpretation = from.interpretation;
    view.consequence = consequence(from);
    return view;
}

} // namespace

FactView factView(const ReviewSnapshot &snapshot, const criteria::FactQuestion &question)
{
    return FactWords(snapshot).fact(question);
}

DependencyView dependencyView(const ReviewSnapshot &snapshot, const criteria::Dependency &dependency)
{
    return FactWords(snapshot).dependency(dependency);
}

QList<EvidenceView> evidenceViews(const ReviewSnapshot &snapshot, const domain::FactKey &key)
{
    return FactWords(snapshot).evidence(key);
}

} // namespace zhiping::models
