// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "proofs/random_application.h"

#include "domain/application_json.h"
#include "domain/content_keys.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zhiping::proofs {

using domain::Money;

namespace {

constexpr int percent = 100;

/// What the contract wants of an application, and no criterion cares for.
void fillIn(domain::Application &application)
{
    application.id = domain::ApplicationId(QStringLiteral("random"));
    application.code = QStringLiteral("ZG-RANDOM");
    application.revision = QStringLiteral("r1");
    application.year = 2024;
    application.reviewingRegion = domain::RegionCode(QStringLiteral("500153"));
    application.reviewingBody = QStringLiteral("荣昌区经济信息委");
    application.submittedAt = QDateTime(QDate(2024, 5, 6), QTime(7, 8), Qt::UTC);
    application.rulePack = domain::RulePackId(QStringLiteral("cq-annex2-2018"));
    application.applicant.name = QStringLiteral("【虚构】随机机械有限公司");
    application.applicant.creditCode = QStringLiteral("91500226MA5U000000");
    application.project.name = QStringLiteral("随机项目");
}

class Maker
{
public:
    Maker(const criteria::RulePack &pack, Choices &choices)
        : m_pack(pack)
        , m_choices(choices)
        , m_missing(choices.among<int>({0, 3, 8, 20, 40, 70, 97}))
        , m_yes(choices.among<int>({80, 95, 50, 15}))
        , m_category(QString(QChar(u'A' + choices.below(4))))
    {
    }

    PartialApplication make()
    {
        fillIn(m_made.application);
        if (!missing())
            m_made.application.appliedCategory = domain::CategoryCode(m_category);
        addApplicant();
        addContent();
        addLines();
        addEffects();
        addDesignations();
        addFindings();
        publish();
        return std::move(m_made);
    }

private:
    bool missing() { return m_choices.chance(m_missing); }
    template <typename T>
    std::optional<T> known(T value)
    {
        return missing() ? std::nullopt : std::optional<T>(std::move(value));
    }

    void addApplicant()
    {
        constexpr int nearlyAll = 92;
        domain::Applicant &applicant = m_made.application.applicant;
        domain::Project &project = m_made.application.project;
        applicant.registeredInChongqing = known(m_choices.chance(nearlyAll));
        applicant.isManufacturing = known(m_choices.chance(nearlyAll));
        applicant.policyCompliant = known(m_choices.chance(nearlyAll));
        applicant.size = known(m_choices.among<QString>({QStringLiteral("medium"), QStringLiteral("large"),
                                                         QStringLiteral("small"), QStringLiteral("micro")}));
        project.built = known(m_choices.chance(80));
        const QDate end = m_choices.chance(60) ? QDate(2021, 6, 30).addDays(m_choices.below(300))
                                               : QDate(2018, 2, 25).addDays(m_choices.below(40));
        project.endOn = known(end);
        const Money total = m_choices.chance(50) ? Money {3'000'000'000 + m_choices.below(3) - 1}
                                                 : amountNearThreshold(m_choices);
        project.totalInvestment = known(total);
    }

    void addContent()
    {
        for (const domain::ContentKey &key : domain::contentKeys()) {
            domain::ContentValue value = m_choices.chance(m_yes);
            if (key.kind == domain::ContentKind::Choice) {
                value = m_choices.among(key.codes);
            } else if (key.kind == domain::ContentKind::Choices) {
                QStringList codes;
                if (m_choices.chance(m_yes))
                    codes.append(m_choices.among(key.codes));
                value = codes;
            } else if (key.kind == domain::ContentKind::Text) {
                value = QString();
            }
            m_made.application.content.insert(key.key, known(value));
        }
    }

    domain::InvestmentKind kindOfLine()
    {
        static const QHash<QString, QString> usual {
            {QStringLiteral("A"), QStringLiteral("EQ EQ_FL SW CLOUD")},
            {QStringLiteral("B"), QStringLiteral("SW INFO HW_IT CLOUD")},
            {QStringLiteral("C"),
             QStringLiteral("HW_IT PLAT_SVC DEV "
                            "CLOUD PLAT_BUILD")},
            {QStringLiteral("D"), QStringLiteral("EQ SW EQ_FL CLOUD")}};
        if (m_choices.chance(40))
            return m_choices.among(m_pack.kinds()).kind;
        return domain::InvestmentKind(m_choices.among(usual.value(m_category).split(u' ')));
    }

    void addLines()
    {
        constexpr int mostLines = 5;
        const int count = m_choices.below(mostLines + 1);
        const bool netDecides = m_choices.chance(50);
        Money rest = amountNearThreshold(m_choices);
        for (int i = 0; i < count; ++i) {
            const Money part =
                i == count - 1 ? rest : Money {rest.fen / percent * m_choices.below(percent + 1)};
            rest = rest - part;
            const int tax = m_choices.among<int>({13, 0, 6, 17});
            domain::InvestmentLine line;
            line.id = domain::LineId(QString::number(i + 1));
            line.kind = kindOfLine();
            line.amount = known(netDecides ? Money {part.fen * (percent + tax) / percent} : part);
            line.netAmount = known(netDecides ? part : Money {part.fen * percent / (percent + tax)});
            m_made.application.lines.append(line);
        }
    }

    void addEffects()
    {
        constexpr int codes = 6;
        for (int i = 1; i <= codes; ++i) {
            if (missing())
                continue;
            domain::Effect effect;
            effect.code = QStringLiteral("E%1").arg(i);
            effect.higherIsBetter = m_choices.chance(50);
            effect.before = known(QStringLiteral("10"));
            const bool better = m_choices.chance(m_yes);
            effect.after =
                known(better == effect.higherIsBetter ? QStringLiteral("10.5") : QStringLiteral("9"));
            if (m_choices.chance(10))
                effect.after = effect.before;
            m_made.application.effects.append(effect);
            if (m_choices.chance(10))
                --i;
        }
    }

    void addDesignations()
    {
        if (missing())
            return;
        QList<domain::Designation> held;
        while (held.size() < 3 && m_choices.chance(25)) {
            domain::Designation one;
            one.kind = m_choices.among<QString>({QStringLiteral("other"), QStringLiteral("district_workshop"),
                                                 QStringLiteral("municipal_factory"),
                                                 QStringLiteral("national_benchmark"),
                                                 QStringLiteral("municipal_workshop")});
            one.ofThisProject = known(m_choices.chance(60));
            held.append(one);
        }
        m_made.application.designations = held;
    }

    domain::FactValue answerTo(const criteria::FactQuestion &question)
    {
        if (missing())
            return domain::Undetermined();
        switch (question.kind) {
        case criteria::FactKind::Boolean:
            return m_choices.chance(m_yes);
        case criteria::FactKind::Money:
            return amountNearThreshold(m_choices);
        case criteria::FactKind::Date:
            return QDate(2018, 2, 25).addDays(m_choices.below(40));
        case criteria::FactKind::Choice:
            return m_choices.among(question.choices).value;
        case criteria::FactKind::Choices:
            return m_choices.chance(50) ? QStringList {m_choices.among(question.choices).value}
                                        : QStringList();
        case criteria::FactKind::Number:
            return domain::Number {QString::number(m_choices.below(percent))};
        }
        Q_UNREACHABLE();
    }

    void addFindings()
    {
        for (const domain::InvestmentLine &line : std::as_const(m_made.application.lines)) {
            const QString key = QStringLiteral("line.%1.").arg(line.id.text());
            if (m_choices.chance(10))
                m_made.findings.append(
                    findingOf(key + QStringLiteral("kind"), m_choices.among(m_pack.kinds()).kind.text()));
            if (m_choices.chance(10))
                m_made.findings.append(findingOf(key + QStringLiteral("verified_amount"),
                                                 missing() ? domain::FactValue(domain::Undetermined())
                                                           : amountNearThreshold(m_choices)));
        }
        while (m_made.findings.size() < 6 && m_choices.chance(35)) {
            const criteria::FactQuestion &question = m_choices.among(m_pack.questions());
            if (!question.interpretation)
                m_made.findings.append(findingOf(question.key.text(), answerTo(question)));
        }
    }

    void publish()
    {
        const int open = m_choices.among<int>({5, 20, 100, 0, 60});
        for (const criteria::Interpretation &one : m_pack.interpretations())
            if (const QString reading = m_choices.among(one.readings).value; !m_choices.chance(open))
                m_made.published.insert(one.id, reading);
    }

    const criteria::RulePack &m_pack;
    Choices &m_choices;
    int m_missing;
    int m_yes;
    QString m_category;
    PartialApplication m_made;
};

} // namespace

PartialApplication randomApplication(const criteria::RulePack &pack, Choices &choices)
{
    return Maker(pack, choices).make();
}

domain::Finding findingOf(const QString &key, const domain::FactValue &value)
{
    domain::Finding finding;
    finding.key = domain::FactKey(key);
    finding.value = value;
    finding.at = QDateTime(QDate(2024, 5, 6), QTime(7, 8), Qt::UTC);
    return finding;
}

Money amountNearThreshold(Choices &choices)
{
    constexpr int some = 5'000'000;
    const qint64 threshold = choices.among<qint64>({100'000'000, 50'000'000, 20'000'000, 3'000'000'000});
    switch (choices.below(6)) {
    case 0:
        return {threshold};
    case 1:
        return {threshold - 1};
    case 2:
        return {threshold + 1};
    case 3:
        return {threshold - choices.below(some)};
    case 4:
        return {threshold + choices.below(some)};
    default:
        return {threshold / percent * choices.below(percent)};
    }
}

QByteArray described(const PartialApplication &partial)
{
    QJsonArray findings;
    for (const domain::Finding &finding : partial.findings)
        findings.append(domain::toJson(finding));
    QJsonObject published;
    for (auto it = partial.published.constBegin(); it != partial.published.constEnd(); ++it)
        published.insert(it.key(), it.value());
    return QJsonDocument(QJsonObject {{QStringLiteral("application"), domain::toJson(partial.application)},
                                      {QStringLiteral("findings"), findings},
                                      {QStringLiteral("published"), published}})
        .toJson(QJsonDocument::Compact);
}

} // namespace zhiping::proofs
