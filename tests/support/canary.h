// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <QStringList>

namespace zhiping::test {

/// The files below @p folder, whatever their names, that hold @p words as they are, in UTF-8 or UTF-16.
inline QStringList filesWith(const QString &words, const QString &folder)
{
    QList<QByteArray> forms;
    for (const QStringConverter::Encoding encoding :
         {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE})
        forms.append(QByteArray(QStringEncoder(encoding).encode(words)));
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            // What was written beside and has been renamed since is met again under its name, or next time.
            if (!file.exists())
                continue;
            found.append(file.fileName() + QStringLiteral(" (not readable)"));
            continue;
        }
        const QByteArray content = file.readAll();
        for (const QByteArray &form : forms) {
            if (content.contains(form) || content.contains(form.toBase64().chopped(4))
                || content.contains(form.toHex())) {
                found.append(file.fileName());
                break;
            }
        }
    }
    return found;
}

} // namespace zhiping::test
