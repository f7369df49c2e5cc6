// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "feel/value.h"

#include <QList>
#include <QString>

/// The test cases of the DMN Technology Compatibility Kit, as its `testCases.xsd` has them.
namespace zhiping::rules {

struct TckInput {
    QString name;
    QString modelNamespace; ///< Empty: the tested model's own.
    feel::Value value;
};

struct TckExpectation {
    QString name;
    bool isError = false; ///< The result is null because of an error.
    feel::Value value;
};

struct TckCase {
    enum class Kind : quint8 { Decision, KnowledgeModel, Service };

    QString id;
    Kind kind = Kind::Decision;
    QString invocable; ///< What is called, unless it is the decisions themselves.
    QList<TckInput> inputs;
    QList<TckExpectation> expectations;
};

struct TckFile {
    QString path;
    QString level;  ///< The folder of the level, such as "compliance-level-2".
    QString folder; ///< The folder of the file, such as "0001-input-data-string".
    QString name;   ///< Without its ending.
    QString model;  ///< File name of the tested model, beside this one.
    QList<TckCase> cases;
};

/// The test files below @p folder, sorted by path. Models and other files are passed over.
[[nodiscard]] QStringList tckFilesBelow(const QString &folder);

/// Read one test file. Fails with `MalformedReply` and the place in the evidence.
[[nodiscard]] Result<TckFile> readTckFile(const QString &path);

} // namespace zhiping::rules
