// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "feel/decimal.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

using zhiping::feel::Decimal;

namespace {

/// One line of IBM's General Decimal Arithmetic test cases: `name operation operands -> result conditions`.
struct ArithmeticCase {
    QString name;
    QString operation;
    QStringList operands;
    QString result;
    QString rounding;
};

QStringList tokensOf(const QString &line)
{
    QStringList tokens;
    for (qsizetype at = 0; at < line.size();) {
        const QChar first = line.at(at);
        if (first.isSpace()) {
            ++at;
            continue;
        }
        const bool quoted = first == u'\'' || first == u'"';
        qsizetype end = at + 1;
        while (end < line.size() && (quoted ? line.at(end) != first : !line.at(end).isSpace()))
            ++end;
        tokens.append(quoted ? line.mid(at + 1, end - at - 1) : line.mid(at, end - at));
        at = end + (quoted ? 1 : 0);
    }
    return tokens;
}

QList<ArithmeticCase> casesIn(const QString &path)
{
    QList<ArithmeticCase> cases;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return cases;
    QString rounding;
    for (const QString &line : QString::fromLatin1(file.readAll()).split(u'\n')) {
        if (line.trimmed().startsWith(QStringLiteral("--")))
            continue;
        if (line.startsWith(QStringLiteral("rounding:"), Qt::CaseInsensitive))
            rounding = line.mid(9).trimmed().toLower();
        const QStringList tokens = tokensOf(line);
        const qsizetype arrow = tokens.indexOf(QStringLiteral("->"));
        if (arrow < 3 || arrow + 1 >= tokens.size())
            continue;
        cases.append(
            {tokens.at(0), tokens.at(1).toLower(), tokens.mid(2, arrow - 2), tokens.at(arrow + 1), rounding});
    }
    return cases;
}

const QMap<QString, Decimal::Rounding> &roundings()
{
    using Rounding = Decimal::Rounding;
    static const QMap<QString, Rounding> known {
        {QStringLiteral("half_even"), Rounding::HalfEven}, {QStringLiteral("half_up"), Rounding::HalfUp},
        {QStringLiteral("half_down"), Rounding::HalfDown}, {QStringLiteral("up"), Rounding::Up},
        {QStringLiteral("down"), Rounding::Down},          {QStringLiteral("floor"), Rounding::Floor},
        {QStringLiteral("ceiling"), Rounding::Ceiling}};
    return known;
}

std::optional<Decimal> decimal(const QString &text)
{
    return Decimal::fromText(text);
}

/// The digits after the point that @p text is written with.
int scaleOf(const QString &text)
{
    const qsizetype mark = text.toLower().indexOf(u'e');
    const QString digits = mark < 0 ? text : text.left(mark);
    const qsizetype point = digits.indexOf(u'.');
    const int fraction = point < 0 ? 0 : int(digits.size() - point - 1);
    return fraction - (mark < 0 ? 0 : text.mid(mark + 1).toInt());
}

bool same(const std::optional<Decimal> &a, const std::optional<Decimal> &b)
{
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

/// Why a case says nothing about FEEL numbers; empty when it does.
QString exemption(const ArithmeticCase &test)
{
    for (const QString &operand : test.operands + QStringList {test.result})
        if (operand.contains(u'#'))
            return QStringLiteral("encodings");
    const bool conversion =
        test.operation == u"tosci" || test.operation == u"toeng" || test.operation == u"apply";
    for (const QString &operand : test.operands)
        if (!conversion && !decimal(operand))
            return QStringLiteral("operands that are NaN or infinite");
    const bool rounds = test.operation == u"quantize" || test.operation == u"tointegralx";
    if (rounds ? !roundings().contains(test.rounding) : test.rounding != u"half_even")
        return QStringLiteral("rounding ") + test.rounding;
    return {};
}

/// What our number gives; the operation is one of those the test knows.
std::optional<Decimal> computed(const ArithmeticCase &test)
{
    const QString &operation = test.operation;
    const std::optional<Decimal> a = decimal(test.operands.first());
    if (operation == u"tosci" || operation == u"toeng" || operation == u"apply" || operation == u"plus")
        return a;
    if (operation == u"abs")
        return a->magnitude();
    if (operation == u"minus")
        return a->negated();
    if (operation == u"tointegralx")
        return a->rounded(0, roundings().value(test.rounding));
    const std::optional<Decimal> b = decimal(test.operands.last());
    if (operation == u"add")
        return a->plus(*b);
    if (operation == u"subtract")
        return a->minus(*b);
    if (operation == u"multiply")
        return a->times(*b);
    if (operation == u"divide")
        return a->dividedBy(*b);
    if (operation == u"compare")
        return Decimal::fromInteger(*a < *b ? -1 : (*a > *b ? 1 : 0));
    return a->rounded(scaleOf(test.operands.last()), roundings().value(test.rounding));
}

/// What the standard's result means here: no number for NaN and the infinities. Rounding to a scale too fine
/// for 34 digits leaves the number as it is, where the arithmetic says NaN.
std::optional<Decimal> expected(const ArithmeticCase &test)
{
    const std::optional<Decimal> result = decimal(test.result);
    if (test.operation != u"quantize" || result)
        return result;
    const int scale = scaleOf(test.operands.last());
    return scale >= 0 && scale <= 6176 ? decimal(test.operands.first()) : std::nullopt;
}

} // namespace

/// IBM's test cases for decimal128 (decQuad), which Debian ships with Python's own tests.
class DecimalArithmeticTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithIbmsTestCases()
    {
        const QStringList applied {
            QStringLiteral("tosci"),      QStringLiteral("toeng"),   QStringLiteral("apply"),
            QStringLiteral("plus"),       QStringLiteral("abs"),     QStringLiteral("minus"),
            QStringLiteral("add"),        QStringLiteral("divide"),  QStringLiteral("subtract"),
            QStringLiteral("multiply"),   QStringLiteral("compare"), QStringLiteral("quantize"),
            QStringLiteral("tointegralx")};
        QMap<QString, int> skipped;
        QStringList failures;
        int passed = 0;
        for (const QString &path : testFiles())
            for (const ArithmeticCase &test : casesIn(path)) {
                const QString reason = applied.contains(test.operation)
                    ? exemption(test)
                    : QStringLiteral("operation ") + test.operation;
                if (!reason.isEmpty())
                    ++skipped[reason];
                else if (same(computed(test), expected(test)))
                    ++passed;
                else
                    failures.append(test.name);
            }
        if (passed + failures.size() == 0) {
            QVERIFY2(qEnvironmentVariableIsEmpty("CI"),
                     "the package libpython3.11-testsuite is not installed");
            QSKIP("IBM's test cases are not there: install libpython3.11-testsuite");
        }
        for (auto reason = skipped.constBegin(); reason != skipped.constEnd(); ++reason)
            qInfo("not applicable: %s, %d cases", qPrintable(reason.key()), reason.value());
        qInfo("%d cases apply and pass", passed);
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u' ')));
    }

private:
    static QStringList testFiles()
    {
        QStringList files;
        const QDir library(QStringLiteral("/usr/lib"));
        for (const QString &python : library.entryList({QStringLiteral("python3.*")}, QDir::Dirs)) {
            const QDir folder(library.filePath(python + QStringLiteral("/test/decimaltestdata")));
            for (const QString &name : folder.entryList({QStringLiteral("dq*.decTest")}, QDir::Files))
                files.append(folder.filePath(name));
            if (!files.isEmpty())
                break;
        }
        return files;
    }
};

QTEST_GUILESS_MAIN(DecimalArithmeticTest)
#include "tst_decimal_arithmetic.moc"
