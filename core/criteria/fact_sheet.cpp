// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "criteria/fact_sheet.h"

#include "feel/decimal.h"

#include <algorithm>

namespace zhiping::criteria {

using domain::FactValue;
using domain::Money;
using domain::Undetermined;

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
    void declare(const char *key, const std::optional<T> &value)
    {
        if (value)
            m_sheet.insert(QString::fromLatin1(key), {*value, FactSource::Declared, {}, {}});
        else
            m_sheet.insert(QString::fromLatin1(key), {});
    }

    void addApplicant()
    {
        const domain::Applicant &applicant = m_application.applicant;
        const domain::Project &project = m_application.project;
        declare("applicant.registered_in_chongqing", applicant.registeredInChongqing);
        declare("applicant.is_manufacturing", applicant.isManufacturing);
        declare("applicant.policy_compliant", applicant.policyCompliant);
        declare("applicant.size", applicant.size);
        declare("applicant.legal_form", applicant.legalForm);
        declare("project.start_on", project.startOn);
        declare("project.built", project.built);
        declare("project.end_on", project.endOn);
        declare("project.total_investment", project.totalInvestment);
        if (!m_application.appliedCategory.isEmpty())
            declare("application.category", std::optional(m_application.appliedCategory.text()));
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

    [[nodiscard]] const FactValue *found(const QString &key) const
    {
        const auto stated = m_findings.constFind(key);
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

    void addInvestment()
    {
        QHash<QString, Sum> gross;
        QHash<QString, Sum> net;
        for (const domain::InvestmentLine &line : m_application.lines) {
            const QString prefix = QStringLiteral("line.") + line.id.text();
            QString kind = line.kind.text();
            if (const FactValue *stated = found(prefix + QStringLiteral(".kind")))
                if (const auto *code = std::get_if<QString>(stated))
                    kind = *code;
            std::optional<Money> amount = line.amount;
            const FactValue *verified = found(prefix + QStringLiteral(".verified_amount"));
            if (verified) {
                const auto *money = std::get_if<Money>(verified);
                amount = money ? std::optional(*money) : std::nullopt;
                gross[kind].verified = true;
            }
            add(gross[kind], amount);
            // A net amount belongs to the gross amount it was declared with, if there was one.
            const bool corrected = line.amount && amount != line.amount;
            add(net[kind], corrected ? std::nullopt : line.netAmount);
        }
        addSums(QStringLiteral("investment."), gross);
        addSums(QStringLiteral("investment_net."), net);
    }

    void addSums(const QString &prefix, const QHash<QString, Sum> &sums)
    {
        for (auto it = sums.constBegin(); it != sums.constEnd(); ++it) {
            Fact fact;
            if (it->complete) {
                fact.value = it->known;
                fact.source = it->verified ? FactSource::Reviewer : FactSource::Computed;
            } else {
                fact.atLeast = it->known;
            }
            m_sheet.insert(prefix + it.key(), fact);
        }
    }

    /// A net sum belongs to the gross sum it was declared with: where a reviewer corrects that, it is not
    /// known. A gross sum that was open until then corrects nothing.
    void dropOutdatedNetSums()
    {
        const QLatin1String gross("investment.");
        for (auto it = m_findings.constBegin(); it != m_findings.constEnd(); ++it) {
            if (!it.key().startsWith(gross))
                continue;
            const auto declared = m_sheet.constFind(it.key());
            const QString net = QStringLiteral("investment_net.") + it.key().mid(gross.size());
            const bool corrected = declared != m_sheet.constEnd()
                && !std::holds_alternative<Undetermined>(declared->value) && declared->value != it->value;
            if (corrected && m_sheet.contains(net))
                m_sheet.insert(net, {});
        }
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
    FactSheet m_sheet;
};

} // namespace

FactSheet factsOf(const domain::Application &application, const QList<domain::Finding> &findings)
{
    return SheetBuilder(application, findings).build();
}

} // namespace zhiping::criteria
