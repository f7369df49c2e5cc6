// SPDX-FileCopyrightText: 2026 智评 Zhiping contributors
// SPDX-License-Identifier: MIT

#include "platform/practice/practice_documents.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <array>

using namespace Qt::StringLiterals;

namespace zhiping::platform {

namespace {

constexpr QSizeF scene {1280, 860};
constexpr double horizon = 300;
constexpr QPointF vanishing {640, horizon};

/// A point on the floor: @p x from -1 to 1 across, @p depth 0 at the camera to 1 at the back wall.
QPointF floorAt(double x, double depth)
{
    const double y = scene.height() - (scene.height() - horizon - 60) * (1 - (1 - depth) * (1 - depth));
    const double share = (y - vanishing.y()) / (scene.height() - vanishing.y());
    return {vanishing.x() + x * 900 * share, y};
}

double scaleAt(double depth)
{
    return (floorAt(0, depth).y() - vanishing.y()) / (scene.height() - vanishing.y());
}

void drawHall(QPainter &painter, int number)
{
    QLinearGradient wall(0, 0, 0, horizon + 60);
    const int tint = number * 37 % 24;
    wall.setColorAt(0, QColor(188 + tint, 198, 206));
    wall.setColorAt(1, QColor(224, 228, 230 - tint / 2));
    painter.fillRect(QRectF(0, 0, scene.width(), horizon + 60), wall);
    for (int i = 0; i < 9; ++i) {
        const QRectF window(40 + i * 138, 150, 96, 74);
        QLinearGradient light(window.topLeft(), window.bottomRight());
        light.setColorAt(0, QColor(236, 246, 255));
        light.setColorAt(1, QColor(176, 208, 232));
        painter.fillRect(window, light);
        painter.setPen(QPen(QColor(120, 130, 138), 3));
        painter.drawRect(window);
        painter.drawLine(QPointF(window.center().x(), window.top()),
                         QPointF(window.center().x(), window.bottom()));
    }
    painter.setPen(QPen(QColor(108, 116, 124), 7));
    for (const int i : {0, 1, 2, 4, 5, 6}) {
        painter.drawLine(QPointF(vanishing.x() + (i - 3) * 420, 0),
                         QPointF(vanishing.x() + (i - 3) * 120, 120));
    }
    painter.drawLine(QPointF(0, 40), QPointF(scene.width(), 40));
    painter.drawLine(QPointF(180, 96), QPointF(1100, 96));
    for (int i = 0; i < 6; ++i) {
        const QPointF lamp(130 + i * 204, 58 + (i % 2) * 14);
        painter.fillRect(QRectF(lamp.x() - 34, lamp.y(), 68, 9), QColor(255, 253, 236));
        QRadialGradient glow(lamp, 120);
        glow.setColorAt(0, QColor(255, 252, 225, 120));
        glow.setColorAt(1, QColor(255, 252, 225, 0));
        painter.fillRect(QRectF(lamp.x() - 120, lamp.y() - 60, 240, 180), glow);
    }
}

void drawFloor(QPainter &painter, int number)
{
    QLinearGradient ground(0, horizon, 0, scene.height());
    ground.setColorAt(0, number % 3 == 0 ? QColor(150, 168, 160) : QColor(158, 164, 170));
    ground.setColorAt(1, number % 3 == 0 ? QColor(92, 122, 110) : QColor(104, 112, 120));
    painter.fillRect(QRectF(0, horizon + 60, scene.width(), scene.height()), ground);
    painter.setPen(QPen(QColor(255, 255, 255, 34), 2));
    for (int i = -10; i <= 10; ++i)
        painter.drawLine(floorAt(i * 0.2, 0), floorAt(i * 0.2, 1));
    for (int i = 0; i < 10; ++i)
        painter.drawLine(floorAt(-2, i * 0.1), floorAt(2, i * 0.1));
    for (const double side : {-0.16, 0.16}) {
        QPolygonF lane;
        lane << floorAt(side - 0.012, 0) << floorAt(side + 0.012, 0) << floorAt(side + 0.012, 1)
             << floorAt(side - 0.012, 1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(236, 190, 40));
        painter.drawPolygon(lane);
    }
}

/// A machine as a box with a door, a window and a signal lamp.
void drawMachine(QPainter &painter, double x, double depth, const QColor &colour, int lamp)
{
    const double scale = scaleAt(depth);
    const QPointF foot = floorAt(x, depth);
    const QSizeF size(300 * scale, 250 * scale);
    const QRectF front(foot.x() - size.width() / 2, foot.y() - size.height(), size.width(), size.height());
    const double lean = (vanishing.x() - foot.x()) * 0.12;
    painter.setPen(QPen(colour.darker(170), 2));
    QPolygonF top;
    top << front.topLeft() << front.topRight() << front.topRight() + QPointF(lean, -26 * scale)
        << front.topLeft() + QPointF(lean, -26 * scale);
    painter.setBrush(colour.lighter(125));
    painter.drawPolygon(top);
    QPolygonF flank;
    const bool right = lean > 0;
    const QPointF upper = right ? front.topRight() : front.topLeft();
    const QPointF lower = right ? front.bottomRight() : front.bottomLeft();
    flank << upper << upper + QPointF(lean, -26 * scale) << lower + QPointF(lean, -40 * scale) << lower;
    painter.setBrush(colour.darker(125));
    painter.drawPolygon(flank);
    QLinearGradient body(front.topLeft(), front.bottomLeft());
    body.setColorAt(0, colour.lighter(112));
    body.setColorAt(1, colour.darker(112));
    painter.setBrush(body);
    painter.drawRect(front);
    painter.setBrush(QColor(44, 58, 70));
    painter.drawRoundedRect(QRectF(front.left() + size.width() * 0.14, front.top() + size.height() * 0.2,
                                   size.width() * 0.42, size.height() * 0.4),
                            6, 6);
    painter.setBrush(QColor(28, 34, 40));
    painter.drawRect(QRectF(front.left() + size.width() * 0.66, front.top() + size.height() * 0.24,
                            size.width() * 0.24, size.height() * 0.2));
    painter.fillRect(QRectF(front.left() + size.width() * 0.68, front.top() + size.height() * 0.26,
                            size.width() * 0.2, size.height() * 0.15),
                     QColor(96, 190, 220));
    painter.fillRect(
        QRectF(front.left(), front.bottom() - size.height() * 0.1, size.width(), size.height() * 0.1),
        QColor(60, 66, 72));
    const std::array lights {QColor(210, 60, 50), QColor(240, 180, 40), QColor(70, 180, 90)};
    for (int i = 0; i < 3; ++i)
        painter.fillRect(
            QRectF(front.right() - 26 * scale, front.top() - (78 - i * 17) * scale, 15 * scale, 15 * scale),
            i == lamp ? lights.at(size_t(i)) : lights.at(size_t(i)).darker(230));
}

void drawRobot(QPainter &painter, double x, double depth, double bend)
{
    const double scale = scaleAt(depth);
    const QPointF foot = floorAt(x, depth);
    const QColor orange(232, 118, 34);
    const auto limb = [&](QPointF from, QPointF to, double width) {
        painter.setPen(QPen(orange.darker(150), (width + 5) * scale, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(from, to);
        painter.setPen(QPen(orange, width * scale, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(from, to);
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(52, 56, 60));
    painter.drawRect(QRectF(foot.x() - 52 * scale, foot.y() - 46 * scale, 104 * scale, 46 * scale));
    const QPointF shoulder = foot + QPointF(0, -96) * scale;
    const QPointF elbow = shoulder + QPointF(-60 + bend * 40, -150) * scale;
    const QPointF wrist = elbow + QPointF(150, 30 + bend * 50) * scale;
    limb(foot + QPointF(0, -46) * scale, shoulder, 58);
    limb(shoulder, elbow, 44);
    limb(elbow, wrist, 34);
    painter.setPen(QPen(QColor(58, 62, 68), 12 * scale));
    painter.drawLine(wrist, wrist + QPointF(6, 56) * scale);
    painter.setPen(Qt::NoPen);
    for (const QPointF joint : {shoulder, elbow, wrist}) {
        painter.setBrush(QColor(46, 50, 54));
        painter.drawEllipse(joint, 22 * scale, 22 * scale);
    }
}

void drawConveyor(QPainter &painter, double depth, int number)
{
    const double scale = scaleAt(depth);
    const QPointF left = floorAt(-0.62, depth);
    const QPointF right = floorAt(0.62, depth);
    const QRectF belt(left.x(), left.y() - 92 * scale, right.x() - left.x(), 24 * scale);
    painter.setPen(QPen(QColor(70, 76, 82), 8 * scale));
    for (int i = 0; i <= 5; ++i) {
        const double at = belt.left() + belt.width() * i / 5.0;
        painter.drawLine(QPointF(at, belt.bottom()), QPointF(at, left.y()));
    }
    painter.setPen(QPen(QColor(40, 44, 48), 2));
    painter.setBrush(QColor(64, 70, 76));
    painter.drawRoundedRect(belt, 8, 8);
    for (int i = 0; i < 7; ++i) {
        const double at = belt.left() + belt.width() * (i + 0.3 + (number % 4) * 0.1) / 7.2;
        painter.setBrush(QColor(196, 160 + i * 6, 110));
        painter.drawRect(QRectF(at, belt.top() - 52 * scale, 70 * scale, 52 * scale));
    }
}

void stamp(QPainter &painter, const domain::Application &application)
{
    QFont font({u"Noto Sans CJK SC"_s, u"SimHei"_s});
    font.setPixelSize(26);
    painter.setFont(font);
    const QDate day = application.project.endOn.value_or(application.submittedAt.date()).addDays(7);
    const QString caption = application.project.name + u"　"_s + day.toString(u"yyyy/MM/dd 10:26"_s);
    painter.fillRect(QRectF(0, scene.height() - 52, scene.width(), 52), QColor(0, 0, 0, 150));
    painter.setPen(QColor(255, 226, 120));
    painter.drawText(QRectF(24, scene.height() - 52, scene.width() - 48, 52),
                     Qt::AlignVCenter | Qt::AlignLeft, caption);
    painter.setPen(QColor(255, 255, 255, 225));
    painter.drawText(QRectF(24, scene.height() - 52, scene.width() - 48, 52),
                     Qt::AlignVCenter | Qt::AlignRight, u"【虚构】示意图"_s);
    font.setPixelSize(92);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QColor(255, 255, 255, 66));
    painter.translate(640, 430);
    painter.rotate(-22);
    painter.drawText(QRectF(-500, -80, 1000, 160), Qt::AlignCenter, u"【虚构】"_s);
}

} // namespace

QByteArray workshopPhoto(const domain::Application &application, int number)
{
    QImage image(scene.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    drawHall(painter, number);
    drawFloor(painter, number);
    const std::array paints {QColor(206, 214, 220), QColor(86, 130, 170), QColor(230, 232, 226),
                             QColor(110, 150, 132)};
    for (int row = 3; row >= 0; --row) {
        const double depth = 0.12 + row * 0.17;
        for (const double side : {-1.0, 1.0})
            drawMachine(painter, side * (0.62 + (number + row) % 3 * 0.05), depth,
                        paints.at(size_t(number + row) % paints.size()), (number + row) % 5 == 0 ? 1 : 2);
        if (row == 2)
            drawConveyor(painter, 0.5, number);
        if (row == 1 && number % 4 != 3)
            drawRobot(painter, number % 2 == 0 ? 0.3 : -0.3, 0.28, number % 3 * 0.5);
    }
    stamp(painter, application);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPG", 80);
    return bytes;
}

} // namespace zhiping::platform
