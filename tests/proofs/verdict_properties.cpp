// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "domain/application_json.h"
#include "proofs/properties.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <clocale>
#include <functional>

namespace zhiping::proofs {

using namespace criteria;
using domain::Money;

namespace {

int rank(Outcome outcome)
{
    return outcome == Outcome::Met ? 2 : outcome == Outcome::Unmet ? 0 : 1;
}

/// One thing that is not known, and how to learn it.
using Lesson = std::function<void(PartialApplication &)>;

/// Collects what is not known of one application.
class Gaps
{
public:
    Gaps(const RulePack &pack, const PartialApplication &partial, Choices &choices)
        : m_partial(partial)
        , m_choices(choices)
    {
        addApplicant();
        addContent();
        for (qsizetype i = 0; i < partial.application.lines.size(); ++i)
            addLine(i);
        for (qsizetype i = 0; i < partial.application.effects.size(); ++i)
            addEffect(i);
        for (const Interpretation &one : pack.interpretations())
            if (!partial.published.contains(one.id))
                m_lessons.append([id = one.id, reading = choices.among(one.readings).value](auto &better) {
                    better.published.insert(id, reading);
                });
    }

    [[nodiscard]] const QList<Lesson> &lessons() const { return m_lessons; }

private:
    template <typename T, typename Place>
    void learn(const std::optional<T> &known, T value, Place place)
    {
        if (!known)
            m_lessons.append(
                [value, place](PartialApplication &better) { place(better.application) = value; });
    }

    void addApplicant()
    {
        const domain::Applicant &applicant = m_partial.application.applicant;
        const domain::Project &project = m_partial.application.project;
        const bool yes = m_choices.chance(70);
        learn(
            applicant.registeredInChongqing, yes,
            [](auto &a) -> auto & { return a.applicant.registeredInChongqing; });
        learn(
            applicant.isManufacturing, yes, [](auto &a) -> auto & { return a.applicant.isManufacturing; });
        learn(
            applicant.policyCompliant, yes, [](auto &a) -> auto & { return a.applicant.policyCompliant; });
        learn(
            applicant.size, m_choices.among<QString>({QStringLiteral("medium"), QStringLiteral("large")}),
            [](auto &a) -> auto & { return a.applicant.size; });
        learn(
            project.built, yes, [](auto &a) -> auto & { return a.project.built; });
        learn(
            project.endOn, QDate(2018, 2, 25).addDays(m_choices.below(40)),
            [](auto &a) -> auto & { return a.project.endOn; });
        learn(
            project.totalInvestment, amountNearThreshold(m_choices),
            [](auto &a) -> auto & { return a.project.totalInvestment; });
        learn(
            m_partial.application.designations, QList<domain::Designation>(),
            [](auto &a) -> auto & { return a.designations; });
    }

    void addContent()
    {
        QStringList keys = m_partial.application.content.keys();
        keys.sort();
        for (const QString &key : std::as_const(keys)) {
            domain::ContentValue value = m_choices.chance(50);
            if (key == u"c.model")
                value = m_choices.among<QString>({QStringLiteral("public"), QStringLiteral("private")});
            else if (key == u"b.systems" || key == u"c.uses" || key == u"d.remote.capabilities")
                value = QStringList();
            learn(
                m_partial.application.content.value(key),
                value, [key](auto &a) -> auto & { return a.content[key]; });
        }
    }

    /// Whether a finding says already what @p line, or its kind, amounts to: what is declared of it then is
    /// no gap, and another amount a correction.
    [[nodiscard]] bool isFound(const domain::InvestmentLine &line) const
    {
        const QString verified = verifiedAmountOf(line);
        return std::any_of(m_partial.findings.begin(), m_partial.findings.end(), [&](const auto &finding) {
            return finding.key.text() == verified || finding.key.text().startsWith(u"investment.");
        });
    }

    static QString verifiedAmountOf(const domain::InvestmentLine &line)
    {
        return QStringLiteral("line.%1.verified_amount").arg(line.id.text());
    }

    /// What becomes known of a line agrees with what is known of it: no more tax than there was.
    void addLine(qsizetype i)
    {
        const domain::InvestmentLine &line = m_partial.application.lines.at(i);
        if (isFound(line))
            return;
        if (line.amount && !line.netAmount) {
            constexpr int percent = 100;
            const int tax = m_choices.below(18);
            learn(
                line.netAmount, Money {(line.amount->fen * percent + percent + tax - 1) / (percent + tax)},
                [i](auto &a) -> auto & { return a.lines[i].netAmount; });
        } else if (!line.amount) {
            const Money amount = line.netAmount.value_or(amountNearThreshold(m_choices));
            learn(
                line.amount, amount, [i](auto &a) -> auto & { return a.lines[i].amount; });
            m_lessons.append([key = verifiedAmountOf(line), amount](PartialApplication &better) {
                better.findings.append(findingOf(key, amount));
            });
        }
    }

    void addEffect(qsizetype i)
    {
        const domain::Effect &effect = m_partial.application.effects.at(i);
        const QString figure = m_choices.among<QString>({QStringLiteral("10"), QStringLiteral("9.99")});
        learn(
            effect.before, figure, [i](auto &a) -> auto & { return a.effects[i].before; });
        learn(
            effect.after, figure, [i](auto &a) -> auto & { return a.effects[i].after; });
    }

    const PartialApplication &m_partial;
    Choices &m_choices;
    QList<Lesson> m_lessons;
};

} // namespace

QString keepsFirmVerdictsWhenMoreIsKnown(const RulePack &pack, Choices &choices)
{
    PartialApplication partial = randomApplication(pack, choices);
    const QList<Lesson> lessons = Gaps(pack, partial, choices).lessons();
    if (lessons.isEmpty())
        return {};
    const Assessment before = assessed(pack, partial);
    choices.among(lessons)(partial);
    const Assessment after = assessed(pack, partial);
    const QStringList was = outcomesOf(before);
    const QStringList is = outcomesOf(after);
    for (qsizetype i = 0; i < was.size(); ++i)
        if (!was.at(i).endsWith(u"open") && was.at(i) != is.at(i))
            return was.at(i) + QStringLiteral(" becomes ") + is.at(i);
    return {};
}

QString losesNothingByATitle(const RulePack &pack, Choices &choices)
{
    PartialApplication partial = randomApplication(pack, choices);
    const Assessment before = assessed(pack, partial);
    domain::Designation title;
    title.kind = choices.among<QString>(
        {QStringLiteral("national_standardisation"), QStringLiteral("national_demonstration"),
         QStringLiteral("national_benchmark"), QStringLiteral("municipal_workshop"),
         QStringLiteral("municipal_factory")});
    title.ofThisProject = true;
    QList<domain::Designation> held = partial.application.designations.value_or(QList<domain::Designation>());
    held.append(title);
    partial.application.designations = held;
    const Assessment after = assessed(pack, partial);
    if (rank(after.overall) < rank(before.overall))
        return QStringLiteral("a title makes it worse");
    return {};
}

/// Under another locale, after a way through JSON, in another copy of the pack.
QString isTheSameEverywhere(const RulePack &pack, Choices &choices)
{
    PartialApplication partial = randomApplication(pack, choices);
    if (partial.application.appliedCategory.isEmpty())
        partial.application.appliedCategory = domain::CategoryCode(QStringLiteral("A"));
    const auto bytes = [&](const domain::Application &application) {
        const Assessment assessment = assess(pack, application, partial.findings, partial.published);
        const domain::SystemVerdict verdict = systemVerdict(pack, application, partial.findings, assessment);
        return std::pair(assessment, QJsonDocument(verdict.facts).toJson());
    };
    const auto here = bytes(partial.application);
    const QLocale usual;
    const QByteArray locale = choices.among<QByteArray>({"de_DE.UTF-8", "zh_CN.UTF-8", "ar_EG.UTF-8", "C"});
    QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
    // There may be no such locale on the machine; then the one of Qt has to do.
    std::setlocale(LC_ALL, locale.constData());
    const QByteArray sealed = QJsonDocument(domain::toJson(partial.application)).toJson();
    const auto application = domain::applicationFromJson(QJsonDocument::fromJson(sealed).object());
    const auto there = application ? bytes(*application) : here;
    std::setlocale(LC_ALL, "C.UTF-8");
    QLocale::setDefault(usual);
    if (!application)
        return QStringLiteral("the application cannot be read again: ") + application.error().evidence;
    return here == there ? QString()
                         : QStringLiteral("the assessment differs under ") + QString::fromLatin1(locale);
}

} // namespace zhiping::proofs
