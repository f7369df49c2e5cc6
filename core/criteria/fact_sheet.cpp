// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/fact_sheet.h"

#include "feel/decimal.h"

#include <QVarLengthArray>

#include <algorithm>

namespace zhiping::criteria {

using domain::FactValue;
using domain::Money;

namespace {

/// Builds one sheet; declared facts first, findings over them.
class SheetBuilder
{
public:
    SheetBuilder(const domain::Application &application, const QList<domain::Finding> &findings)
        : m_application(application)
    {
        for (const domain::Finding &finding : findings) {
            const auto known = m_findings.constFind(finding.key.text());
            if (known == m_findings.constEnd() || known->at <= finding.at)
                m_findings.insert(finding.key.text(), {finding.value, finding.at});
        }
    }

    FactSheet build()
    {
        constexpr qsizetype usual = 64;
        m_sheet.reserve(usual);
        addApplicant();
        addContent();
        addDesignation();
        addInvestment();
        addEffects();
        dropOutdatedNetSums();
        for (auto it = m_findings.constBegin(); it != m_findings.constEnd(); ++it)
            if (!it.key().startsWith(QLatin1String("line.")))
                m_sheet.insert(it.key(), {it->value, FactSource::Reviewer, {}, {}});
        return m_sheet;
    }

private:
    struct Stated {
        FactValue value;
        QDateTime at;
    };

    template <typename T>
    void declare(const QString &key, const std::optional<T> &value)
    {
        if (value)
            m_sheet.insert(key, {*value, FactSource::Declared, {}, {}});
        else
            m_sheet.insert(key, {});
    }

    void addApplicant()
    {
        const domain::Applicant &applicant = m_application.applicant;
        const domain::Project &project = m_application.project;
        declare(QStringLiteral("applicant.registered_in_chongqing"), applicant.registeredInChongqing);
        declare(QStringLiteral("applicant.is_manufacturing"), applicant.isManufacturing);
        declare(QStringLiteral("applicant.policy_compliant"), applicant.policyCompliant);
        declare(QStringLiteral("applicant.size"), applicant.size);
        declare(QStringLiteral("applicant.legal_form"), applicant.legalForm);
        declare(QStringLiteral("project.start_on"), project.startOn);
        declare(QStringLiteral("project.built"), project.built);
        declare(QStringLiteral("project.end_on"), project.endOn);
        declare(QStringLiteral("project.total_investment"), project.totalInvestment);
        if (!m_application.appliedCategory.isEmpty())
            declare(QStringLiteral("application.category"),
                    std::optional(m_application.appliedCategory.text()));
    }

    void addContent()
    {
        for (auto it = m_application.content.constBegin(); it != m_application.content.constEnd(); ++it) {
            Fact fact;
            if (it.value()) {
                fact.value = std::visit([](const auto &value) { return FactValue(value); }, *it.value());
                fact.source = FactSource::Declared;
            }
            m_sheet.insert(QStringLiteral("content.") + it.key(), fact);
        }
    }

    void addDesignation()
    {
        Fact fact;
        if (m_application.designations) {
            bool sure = false;
            for (const domain::Designation &designation : *m_application.designations) {
                if (designation.ofThisProject == false)
                    continue;
                sure = sure || designation.ofThisProject.has_value();
                fact.possible.append(designation.kind);
            }
            if (!sure)
                fact.possible.append(QStringLiteral("none"));
            const bool decided =
                std::all_of(m_application.designations->begin(), m_application.designations->end(),
                            [](const auto &held) { return held.ofThisProject.has_value(); });
            // Several sure titles stay together: which one counts most is the pack's to say.
            fact.source = decided ? FactSource::Declared : FactSource::Unknown;
            if (decided)
                fact.value = fact.possible;
        }
        m_sheet.insert(QStringLiteral("designation.kind"), fact);
    }

    /// What a finding says about @p what of @p line.
    [[nodiscard]] const FactValue *found(const domain::InvestmentLine &line, QLatin1String what) const
    {
        if (m_findings.isEmpty())
            return nullptr;
        const auto stated = m_findings.constFind(QLatin1String("line.") + line.id.text() + what);
        return stated == m_findings.constEnd() ? nullptr : &stated->value;
    }

    struct Sum {
        Money known;
        bool complete = true;
        bool verified = false;
    };

    static void add(Sum &sum, const std::optional<Money> &amount)
    {
        if (amount)
            sum.known += *amount;
        else
            sum.complete = false;
    }

    /// What the lines of one kind come to, with tax and without.
    struct KindSums {
        QString kind;
        Sum gross;
        Sum net;
    };

    KindSums &sumsOf(const QString &kind)
    {
        auto *const known =
            std::find_if(m_sums.begin(), m_sums.end(), [&](const auto &sums) { return sums.kind == kind; });
        if (known != m_sums.end())
            return *known;
        m_sums.append({kind, {}, {}});
        return m_sums.last();
    }

    void addInvestment()
    {
        for (const domain::InvestmentLine &line : m_application.lines) {
            const FactValue *stated = found(line, QLatin1String(".kind"));
            const auto *code = stated ? std::get_if<QString>(stated) : nullptr;
            KindSums &sums = sumsOf(code ? *code : line.kind.text());
            std::optional<Money> amount = line.amount;
            if (const FactValue *verified = found(line, QLatin1String(".verified_amount"))) {
                const auto *money = std::get_if<Money>(verified);
                amount = money ? std::optional(*money) : std::nullopt;
                sums.gross.verified = true;
            }
            add(sums.gross, amount);
            // A net amount belongs to the gross amount it was declared with, and to none that is less.
            const bool corrected = line.amount ? amount != line.amount : amount && amount < line.netAmount;
            add(sums.net, corrected ? std::nullopt : line.netAmount);
        }
        for (const KindSums &sums : std::as_const(m_sums)) {
            addSum(QLatin1String("investment.") + sums.kind, sums.gross);
            addSum(QLatin1String("investment_net.") + sums.kind, sums.net);
        }
    }

    void addSum(const QString &key, const Sum &sum)
    {
        Fact fact;
        if (sum.complete) {
            fact.value = sum.known;
            fact.source = sum.verified ? FactSource::Reviewer : FactSource::Computed;
        } else {
            fact.atLeast = sum.known;
        }
        m_sheet.insert(key, fact);
    }

    /// What is known of a net sum belongs to the gross sum it was declared with, and to none that is less:
    /// where a reviewer corrects that, it is not known.
    void dropOutdatedNetSums()
    {
        const QLatin1String gross("investment.");
        for (auto it = m_findings.constBegin(); it != m_findings.constEnd(); ++it) {
            if (!it.key().startsWith(gross))
                continue;
            const auto net =
                m_sheet.find(QLatin1String("investment_net.") + QStringView(it.key()).mid(gross.size()));
            if (net != m_sheet.end() && isCorrected(m_sheet.value(it.key()), it->value, *net))
                *net = {};
        }
    }

    static bool isCorrected(const Fact &declared, const FactValue &found, const Fact &net)
    {
        if (!std::holds_alternative<domain::Undetermined>(declared.value))
            return declared.value != found;
        const auto *sum = std::get_if<Money>(&found);
        const auto *known = std::get_if<Money>(&net.value);
        return sum != nullptr && (known != nullptr ? *sum < *known : net.atLeast && *sum < *net.atLeast);
    }

    void addEffects()
    {
        QHash<QString, std::optional<bool>> improved;
        for (const domain::Effect &effect : m_application.effects) {
            std::optional<bool> one;
            const auto before = feel::Decimal::fromText(effect.before.value_or(QString()));
            const auto after = feel::Decimal::fromText(effect.after.value_or(QString()));
            if (before && after)
                one = effect.higherIsBetter ? *after > *before : *after < *before;
            // One improved metric suffices; one unknown leaves it open.
            const auto known = improved.constFind(effect.code);
            if (known == improved.constEnd() || (*known != true && (one == true || !one)))
                improved.insert(effect.code, one);
        }
        for (auto it = improved.constBegin(); it != improved.constEnd(); ++it) {
            Fact fact;
            if (it.value()) {
                fact.value = **it;
                fact.source = FactSource::Computed;
            }
            m_sheet.insert(QStringLiteral("effect.") + it.key(), fact);
        }
    }

    const domain::Application &m_application;
    QHash<QString, Stated> m_findings;
    QVarLengthArray<KindSums, 8> m_sums;
    FactSheet m_sheet;
};

} // namespace

FactSheet factsOf(const domain::Application &application, const QList<domain::Finding> &findings)
{
    return SheetBuilder(application, findings).build();
}

} // namespace zhiping::criteria
