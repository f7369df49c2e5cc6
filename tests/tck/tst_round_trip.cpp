// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "dmn/document.h"
#include "rules/tck_run.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zhiping;
using namespace zhiping::dmn;

namespace {

/// Everything of @p document but the names of DMN's own namespaces, which the version decides.
Document withoutVersion(Document document)
{
    document.dmnVersion.clear();
    const auto clear = [](auto &self, XmlElement &element) -> void {
        const QString common = QStringLiteral("//www.omg.org/spec/");
        const auto plain = [&common](QString &space) {
            if (space.contains(common))
                space = QStringLiteral("omg");
        };
        plain(element.space);
        for (XmlPrefix &one : element.prefixes)
            plain(one.space);
        for (XmlAttribute &one : element.attributes) {
            plain(one.space);
            plain(one.value);
        }
        for (auto &child : element.children)
            if (auto *below = std::get_if<XmlElement>(&child))
                self(self, *below);
    };
    clear(clear, document.root);
    return document;
}

QStringList verdictsBelow(const QString &folder)
{
    QStringList lines;
    for (const QString &path : rules::tckFilesBelow(folder)) {
        const Result<rules::TckFile> file = rules::readTckFile(path);
        if (!file)
            continue;
        for (const rules::TckResult &result : rules::runTckFile(*file))
            lines.append(result.folder + u' ' + result.id + u' ' + QString::number(int(result.verdict)));
    }
    return lines;
}

} // namespace

/// Every model of the Technology Compatibility Kit, written and read again.
class RoundTripTest : public QObject
{
    Q_OBJECT

    QString m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = qEnvironmentVariable("DMN_TCK_DIR");
        QVERIFY2(!m_folder.isEmpty() || qEnvironmentVariableIsEmpty("CI"),
                 "DMN_TCK_DIR is not set, and CI demands it");
        if (m_folder.isEmpty())
            QSKIP("the DMN TCK is not there: set DMN_TCK_DIR to the folder that holds compliance-level-2 and "
                  "-3");
    }

    void meansTheSameAfterItWasWritten()
    {
        const QTemporaryDir copy;
        QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
        int models = 0;
        int inDmn13 = 0;
        while (files.hasNext()) {
            QFile source(files.next());
            const QString target = copy.filePath(QDir(m_folder).relativeFilePath(source.fileName()));
            QVERIFY(QDir().mkpath(QFileInfo(target).path()));
            if (!target.endsWith(u".dmn")) {
                QVERIFY(source.copy(target));
                continue;
            }
            QVERIFY(source.open(QIODevice::ReadOnly));
            const auto document = readDocument(source.readAll());
            QVERIFY2(document.ok(), qPrintable(source.fileName()));
            const QByteArray written = writeDocument(*document);
            const auto again = readDocument(written);
            QVERIFY2(again.ok(), qPrintable(source.fileName()));
            QVERIFY2(withoutVersion(*again) == withoutVersion(*document), qPrintable(source.fileName()));
            QCOMPARE(writeDocument(*again), written);
            QFile saved(target);
            QVERIFY(saved.open(QIODevice::WriteOnly) && saved.write(written) == written.size());
            ++models;
            inDmn13 += again->dmnVersion == u"1.3" ? 1 : 0;
        }
        QVERIFY(models > 0);
        qInfo("%d models, %d of them written as DMN 1.3", models, inDmn13);
        const QStringList before = verdictsBelow(m_folder);
        QVERIFY(!before.isEmpty());
        QCOMPARE(verdictsBelow(copy.path()), before);
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "tst_round_trip.moc"
