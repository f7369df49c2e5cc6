// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "flows/client_program.h"
#include "flows/stage.h"

#include <QApplication>

using namespace zhiping;
using namespace zhiping::test;

namespace {

constexpr int roundsOfEach = 8;
constexpr int betweenKeys = 12; // Milliseconds: faster than any hand.
const QString user = QStringLiteral("rongchang");
const QString applicant = QStringLiteral("巴山");
const QString condition = QStringLiteral("complies with industrial policy: ");
const QString question = QStringLiteral("Does the applicant comply with");
const QString fact = QStringLiteral("Complies with national and municipal industrial policy: ");

} // namespace

/// The whole program is killed while somebody types and clicks, and started again.
class SuddenDeathFlowTest : public QObject
{
    Q_OBJECT

    Stage stage;
    ScreenReader reader;
    std::unique_ptr<ClientProgram> program;
    std::optional<ScreenItem> opinion;
    std::optional<ScreenItem> header; ///< "Saved 10:21:07".
    QString suggestion;
    QString typed;             ///< Whether kept or not.
    qsizetype safe = 0;        ///< So many characters of it were called saved.
    bool answer = false;       ///< The one clicked last.
    bool answerIsSafe = false; ///< It was called saved.
    bool everAnswered = false;
    int kills = 0;

    std::optional<ScreenItem> button(bool yes)
    {
        return program->see(ScreenReader::CheckBox,
                            fact + (yes ? QStringLiteral("Yes") : QStringLiteral("No")));
    }
    /// Whether all that could be read before this call is durable, in the program's own words.
    bool saysSaved()
    {
        if (!header)
            header = program->glimpse(ScreenReader::Label, QStringLiteral("Sav"));
        return header && reader.name(*header).startsWith(QStringLiteral("Saved"));
    }
    void kill()
    {
        program->kill();
        ++kills;
    }
    void open();
    void showOpinion();
    void showAnswer();
    void look();
    void type(const QString &text, std::chrono::milliseconds forSoLong, QProcess &hand);

private Q_SLOTS:
    void initTestCase();
    void losesNothingThatWasCalledSavedWhileTyping();
    void losesAtMostTheCharacterBeingTyped();
    void keepsTheAnswerThatWasClicked();
    void cleanupTestCase() { qInfo() << kills << "kills," << typed.size() << "characters kept"; }
};

void SuddenDeathFlowTest::initTestCase()
{
    QVERIFY2(ClientProgram::hasHand(), "xdotool is not installed");
    const Result<> hearing = reader.start();
    QVERIFY2(hearing.ok(), hearing ? "" : qPrintable(hearing.error().evidence));
    const Result<> opened = stage.open();
    QVERIFY2(opened.ok(), opened ? "" : qPrintable(opened.error().evidence));
    QVERIFY(stage.issue({applicant}).ok());
    // The first sign-in and pull need no screen; the program takes up their session and profile.
    const auto laptop = stage.signedIn(user);
    QVERIFY(laptop);
    QVERIFY(laptop->synced());
}

void SuddenDeathFlowTest::open()
{
    program = std::make_unique<ClientProgram>(reader);
    header.reset();
    const Result<> started = program->start(ClientProgram::argumentsFor(stage, user));
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().evidence));
    // A sync at the start may move what is just being clicked at; a person clicks again, too.
    const auto isOpen = [this] {
        return program->glimpse(ScreenReader::PageTab, QStringLiteral("Opinions")).has_value();
    };
    const auto opens = [this, &isOpen] {
        return program->click(program->see(ScreenReader::PushButton, QStringLiteral("Open review")))
            && until(isOpen, std::chrono::seconds(5));
    };
    QVERIFY(opens() || isOpen() || opens());
}

/// Go to the opinion and hold what it shows against what is known.
void SuddenDeathFlowTest::showOpinion()
{
    // The last of the tabs is not in sight at first, unless the page is wide.
    const auto onward = program->glimpse(ScreenReader::PushButton, QStringLiteral("Scroll Right"));
    for (int step = 0; onward && step < 4; ++step)
        QVERIFY(program->click(onward));
    QVERIFY(program->click(program->see(ScreenReader::PageTab, QStringLiteral("Opinions"))));
    opinion = program->see(ScreenReader::Text, QStringLiteral("Opinion"));
    QVERIFY(opinion);
    const std::optional<QString> shown = reader.text(*opinion);
    QVERIFY(shown);
    if (suggestion.isEmpty())
        suggestion = *shown;
    const QString kept = *shown == suggestion ? QString() : *shown;
    QVERIFY2(typed.startsWith(kept), qPrintable(kept + QStringLiteral(" is no beginning of ") + typed));
    QVERIFY2(kept.size() >= safe, qPrintable(QStringLiteral("%1 kept, %2 saved").arg(kept.size()).arg(safe)));
    typed = kept;
    safe = kept.size();
    QVERIFY(program->click(opinion));
    QVERIFY(program->press(kept.isEmpty() ? QStringLiteral("ctrl+a") : QStringLiteral("ctrl+End")));
}

/// Go to the fact in the checklist.
void SuddenDeathFlowTest::showAnswer()
{
    QVERIFY(program->click(program->see(ScreenReader::PushButton, condition)));
    QVERIFY(program->click(program->see(ScreenReader::PushButton, QStringLiteral("Unfold: ") + question)));
    QVERIFY(button(true));
}

/// Look at the field, then at the header: what the one held is safe if the other says so.
void SuddenDeathFlowTest::look()
{
    const std::optional<QString> shown = reader.text(*opinion);
    if (shown && *shown != suggestion && saysSaved())
        safe = std::max(safe, shown->size());
}

/// Let @p hand type @p text, looking on for so long.
void SuddenDeathFlowTest::type(const QString &text, std::chrono::milliseconds forSoLong, QProcess &hand)
{
    typed += text;
    QElapsedTimer since;
    since.start();
    hand.start(QStringLiteral("xdotool"),
               {QStringLiteral("type"), QStringLiteral("--delay"), QString::number(betweenKeys), text});
    while (std::chrono::milliseconds(since.elapsed()) < forSoLong)
        look();
}

void SuddenDeathFlowTest::losesNothingThatWasCalledSavedWhileTyping()
{
    for (int round = 0; round < roundsOfEach; ++round) {
        open();
        showOpinion();
        if (QTest::currentTestFailed())
            return;
        QProcess hand;
        type(QStringLiteral("%1 the quick brown fox jumps over the lazy dog and back ").arg(round),
             std::chrono::milliseconds(60 + 83 * round), hand);
        kill();
        QVERIFY(ClientProgram::finish(hand));
    }
    QVERIFY(safe > 0);
}

void SuddenDeathFlowTest::losesAtMostTheCharacterBeingTyped()
{
    for (int round = 0; round < roundsOfEach; ++round) {
        open();
        showOpinion();
        if (QTest::currentTestFailed())
            return;
        for (const QString &letter : {QStringLiteral("x"), QStringLiteral("y")}) {
            QProcess hand;
            type(letter, {}, hand);
            QVERIFY(ClientProgram::finish(hand));
            QVERIFY(until([this] {
                look();
                return safe == typed.size();
            }));
        }
        QProcess hand;
        type(QStringLiteral("z"), std::chrono::milliseconds(4 * round), hand);
        kill();
        QVERIFY(ClientProgram::finish(hand));
    }
}

void SuddenDeathFlowTest::keepsTheAnswerThatWasClicked()
{
    for (int round = 0; round < roundsOfEach; ++round) {
        open();
        showAnswer();
        if (QTest::currentTestFailed())
            return;
        if (everAnswered)
            QVERIFY(reader.isChecked(*button(true)) != reader.isChecked(*button(false)));
        if (answerIsSafe)
            QVERIFY(reader.isChecked(*button(answer)));
        answer = round % 2 == 0;
        answerIsSafe = false;
        const ScreenItem wanted = *button(answer);
        QProcess hand;
        hand.start(QStringLiteral("xdotool"), ClientProgram::clickAt(reader.place(wanted).center()));
        // Half of the rounds end at some moment of the click, the others as soon as it is called saved.
        QElapsedTimer since;
        since.start();
        const auto look = [&] { answerIsSafe = answerIsSafe || (reader.isChecked(wanted) && saysSaved()); };
        if (round < roundsOfEach / 2)
            while (since.elapsed() < 9 * round)
                look();
        else
            QVERIFY(until([&] {
                look();
                return answerIsSafe;
            }));
        kill();
        everAnswered = everAnswered || answerIsSafe;
        QVERIFY(ClientProgram::finish(hand));
    }
    open();
    showOpinion();
    showAnswer();
    QVERIFY(reader.isChecked(*button(answer)));
}

QTEST_MAIN(SuddenDeathFlowTest)
#include "tst_sudden_death_flow.moc"
