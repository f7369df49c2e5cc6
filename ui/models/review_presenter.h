// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/review_views.h"

#include <QObject>

#include <memory>

namespace zhiping::review {
class Dossier;
class ReviewDesk;
} // namespace zhiping::review

namespace zhiping::models {

class ReviewAttachments;
class ReviewInvestmentModel;
class SyncControl;

/// The review page without its widgets: views of one dossier, and what a reviewer can do with it.
///
/// Every command is saved at once by the dossier; `changed()` follows in the same call, with all views new.
class ReviewPresenter final : public QObject
{
    Q_OBJECT
public:
    /// Borrows @p desk and @p sync; they must outlive this.
    ReviewPresenter(std::shared_ptr<review::Dossier> dossier, review::ReviewDesk &desk, SyncControl &sync,
                    QObject *parent = nullptr);
    ~ReviewPresenter() override;

    [[nodiscard]] const HeaderView &header() const;
    [[nodiscard]] const ChecklistView &checklist() const;
    [[nodiscard]] const VerdictView &verdict() const;
    [[nodiscard]] const SheetView &applicant() const;
    [[nodiscard]] const SheetView &project() const;
    [[nodiscard]] const SheetView &designations() const;
    [[nodiscard]] const QList<EffectGroupView> &effects() const;
    [[nodiscard]] const QList<OpinionView> &opinions() const;
    [[nodiscard]] ReviewInvestmentModel &investment() const;
    [[nodiscard]] ReviewAttachments &attachments() const;

    [[nodiscard]] bool isReadOnly() const;
    /// Why nothing can be changed, or where the decision made here stands; empty while the review is open.
    [[nodiscard]] QString readOnlyReason() const;
    [[nodiscard]] QString opinion() const;
    [[nodiscard]] bool opinionIsSuggested() const;
    /// "已保存 10:21:07", "正在保存…"; empty before the first change.
    [[nodiscard]] QString savingText() const;

    void conclude(const QString &conditionId, Conclusion conclusion);
    void answerYesNo(const QString &key, bool yes);
    /// Looked, and could not establish it.
    void answerUndetermined(const QString &key);
    void answerChoice(const QString &key, const QString &value);
    void answerChoices(const QString &key, const QStringList &values);
    void answerDate(const QString &key, const QDate &date);
    /// Text in 元. Returns why it was refused, or nothing.
    [[nodiscard]] QString answerAmount(const QString &key, const QString &text);
    /// Decimal text. Returns why it was refused, or nothing.
    [[nodiscard]] QString answerNumber(const QString &key, const QString &text);
    void withdrawAnswer(const QString &key);
    /// Let the fact @p key rest on a page; a fact not answered yet is answered with the value that counts
    /// now. Citing the same page again takes the citation back.
    void cite(const QString &key, const QString &attachmentId, int page);

    void writeOpinion(const QString &text);
    void resetOpinion();
    /// Look through the backups of this laptop. `earlierWordsFound()` or `earlierWordsNotRead()` follows.
    void lookForEarlierWords();
    /// What was found last: nothing that stands here now, newest first.
    [[nodiscard]] const QList<EarlierWordsView> &earlierWords() const;
    /// Let opinion and conclusions be those at @p index of `earlierWords()`.
    void takeEarlierWords(qsizetype index);

    [[nodiscard]] QList<Verdict> verdicts() const;
    [[nodiscard]] DecisionView decision(Verdict verdict) const;
    /// Seal it. `decided()` or `decisionFailed()` follows.
    void decide(Verdict verdict);

Q_SIGNALS:
    void changed();
    void opinionChanged();
    void savingChanged();
    void saveFailed(const QString &reason);
    void decided(const QString &notice);
    void decisionFailed(const QString &reason);
    void earlierWordsFound();
    void earlierWordsNotRead(const QString &reason);

private:
    void renew();
    void noteWriting();
    void answer(const QString &key, const domain::FactValue &value);

    class Private;
    const std::unique_ptr<Private> d;
};

} // namespace zhiping::models
