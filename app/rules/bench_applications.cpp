// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "rules/bench_applications.h"

#include "domain/content_keys.h"
#include "feel/decimal.h"

#include <QRandomGenerator>

#include <array>

namespace zhiping::rules {

using domain::Application;
using domain::Money;

namespace {

constexpr quint32 seed = 20180301;

/// Makes one application after the other.
class Generator
{
public:
    Application next()
    {
        m_complete = m_random.bounded(4) == 0;
        Application made;
        made.id = domain::ApplicationId(QString::number(++m_number));
        made.code = made.id.text();
        made.appliedCategory = domain::CategoryCode(QString(QChar(u'A' + m_random.bounded(4))));
        addFacts(made);
        addContent(made);
        addLines(made);
        addEffects(made);
        return made;
    }

private:
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    bool unknown() { return !m_complete && chance(8); }

    std::optional<bool> yesNo(int percent)
    {
        const bool yes = chance(percent);
        return unknown() ? std::nullopt : std::optional(yes);
    }

    void addFacts(Application &made)
    {
        static const QStringList sizes {QStringLiteral("large"), QStringLiteral("medium"),
                                        QStringLiteral("small"), QStringLiteral("micro")};
        made.applicant.registeredInChongqing = yesNo(97);
        made.applicant.isManufacturing = yesNo(97);
        // Hardly an applicant can state this; a reviewer has to.
        if (m_complete || chance(40))
            made.applicant.policyCompliant = true;
        if (!unknown())
            made.applicant.size = sizes.at(m_random.bounded(4));
        made.project.built = yesNo(90);
        if (!unknown())
            made.project.endOn = QDate(2018, 1, 1).addDays(m_random.bounded(2500));
        made.designations = QList<domain::Designation>();
        if (chance(10))
            made.designations->append({QStringLiteral("municipal_workshop"), 2020, {}, yesNo(80)});
    }

    void addContent(Application &made)
    {
        for (const domain::ContentKey &key : domain::contentKeys()) {
            std::optional<domain::ContentValue> value;
            if (key.kind == domain::ContentKind::Boolean) {
                if (const auto stated = yesNo(60))
                    value = *stated;
            } else if (key.kind == domain::ContentKind::Choice && !unknown()) {
                value = key.codes.at(m_random.bounded(int(key.codes.size())));
            } else if (key.kind == domain::ContentKind::Choices && !unknown()) {
                value = key.codes.mid(0, m_random.bounded(3));
            }
            made.content.insert(key.key, value);
        }
    }

    void addLines(Application &made)
    {
        static const QStringList kinds =
            QStringLiteral("EQ EQ SW CLOUD HW_IT INFO DEV PLAT_SVC EQ_FL CIVIL").split(u' ');
        Money total;
        const int count = 2 + m_random.bounded(10);
        for (int i = 0; i < count; ++i) {
            domain::InvestmentLine line;
            line.id = domain::LineId(QString::number(i + 1));
            line.kind = domain::InvestmentKind(kinds.at(m_random.bounded(int(kinds.size()))));
            const Money gross {qint64(m_random.bounded(40'000'000))};
            if (!unknown())
                line.amount = gross;
            if (line.amount && (m_complete || chance(70)))
                line.netAmount = Money {gross.fen * 100 / 113};
            total += gross;
            made.lines.append(line);
        }
        if (!unknown())
            made.project.totalInvestment = Money {total.fen * (1 + m_random.bounded(12))};
    }

    void addEffects(Application &made)
    {
        for (int i = 1; i <= 6; ++i) {
            if (chance(40))
                continue;
            domain::Effect effect;
            effect.code = QStringLiteral("E%1").arg(i);
            effect.before = QStringLiteral("10.5");
            if (!unknown())
                effect.after = QString::number(9 + m_random.bounded(4));
            made.effects.append(effect);
        }
    }

    QRandomGenerator m_random {seed};
    int m_number = 0;
    bool m_complete = false;
};

} // namespace

QList<Application> benchApplications(int count)
{
    Generator generator;
    QList<Application> made;
    made.reserve(count);
    for (int i = 0; i < count; ++i)
        made.append(generator.next());
    return made;
}

std::vector<std::vector<feel::Value>> benchFacts()
{
    using feel::Decimal;
    using feel::Value;
    constexpr int sets = 64;
    constexpr std::array<const char *, 3> titles {"无", "市级数字化车间", "智能工厂"};
    QRandomGenerator random(seed);
    const auto yesNo = [&random] { return Value(random.bounded(2) == 0); };
    const auto amount = [&random](int most) {
        const auto cents = Decimal::fromInteger(qint64(random.bounded(most)) * 100 + random.bounded(100));
        return Value::ofOptional(cents.dividedBy(Decimal::fromInteger(100)));
    };
    std::vector<std::vector<Value>> all;
    for (int i = 0; i < sets; ++i) {
        std::vector<Value> facts {yesNo(), Value(QDate(2017, 6, 1).addDays(random.bounded(900)))};
        for (int k = 0; k < 5; ++k)
            facts.push_back(yesNo());
        for (int k = 0; k < 4; ++k)
            facts.push_back(amount(600'000));
        for (int k = 0; k < 6; ++k)
            facts.push_back(yesNo());
        facts.emplace_back(QString::fromUtf8(titles.at(size_t(random.bounded(3)))));
        facts.push_back(amount(60'000'000));
        all.push_back(std::move(facts));
    }
    return all;
}

} // namespace zhiping::rules
